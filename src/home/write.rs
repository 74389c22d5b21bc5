//! Owns how files are replaced: whole or not at all, where a link points, with the rights that they
//! had, and never over what somebody else wrote in between.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::content::MAX_BYTES;

/// What the name of a file ends with while it is written.
const SAVING: &str = ".saving";
/// Letters and digits before that end, which nobody can foretell: in a folder that others write to, a
/// file under that name can't be put there beforehand.
const RANDOM: usize = 6;

/// Replaces `path` in one step, so that a reader sees the old file or the new one, and removes what is left
/// of a write to it that was cut off.
///
/// # Errors
/// When the file system refuses; a folder that isn't there is [`io::ErrorKind::NotFound`].
pub fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = &target(path)?;
    clean(path);
    put(path, bytes)
}

/// Where a link leads, whether something is there or not: it stays one, and what it names is written.
fn target(path: &Path) -> io::Result<PathBuf> {
    if let Ok(there) = fs::canonicalize(path) {
        return Ok(there);
    }
    // As many as Linux follows.
    let mut at = path.to_path_buf();
    for _ in 0..40 {
        let Ok(to) = fs::read_link(&at) else { return Ok(at) };
        at = folder(&at).join(to);
    }
    Err(io::Error::other("this link leads back to itself"))
}

fn put(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let rights = fs::metadata(path).ok().map(|found| found.permissions());
    if rights.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    match whole(path, bytes, rights.as_ref()) {
        // Somebody took it for a stray one: once more.
        Err(error) if error.kind() == io::ErrorKind::NotFound && folder(path).is_dir() => {
            whole(path, bytes, rights.as_ref())
        }
        other => other,
    }
}

fn whole(path: &Path, bytes: &[u8], rights: Option<&fs::Permissions>) -> io::Result<()> {
    let mut new = tempfile::Builder::new();
    let begin = beside(path, ".");
    new.prefix(&begin).suffix(SAVING).rand_bytes(RANDOM);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // As any new file: the system takes off what the user's mask says.
        new.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut file = new.tempfile_in(folder(path))?;
    if let Some(rights) = rights {
        file.as_file().set_permissions(rights.clone())?;
    }
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Removes what is left of a write to `path` that was cut off.
fn clean(path: &Path) {
    let Ok(entries) = fs::read_dir(folder(path)) else { return };
    let begin = beside(path, ".").into_encoded_bytes();
    for entry in entries.flatten() {
        let name = entry.file_name().into_encoded_bytes();
        let random = name.strip_prefix(&begin[..]).and_then(|n| n.strip_suffix(SAVING.as_bytes()));
        let ours = random.is_some_and(|n| n.len() == RANDOM && n.iter().all(u8::is_ascii_alphanumeric));
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            _ = fs::remove_file(entry.path());
        }
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The name of a hidden file beside `path`.
fn beside(path: &Path, end: &str) -> OsString {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(end);
    name
}

/// A file that one play writes again and again.
#[derive(Clone, Debug)]
pub struct Slot {
    path: PathBuf,
    /// What stands there, as far as this play knows.
    known: Option<Standing>,
}

/// What a file holds, told from all else: its length and a hash of no more of it than a save can have.
type Standing = (u64, [u8; 32]);

/// Where something was put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Put {
    There,
    /// Somebody else had written there in between: their file was left alone.
    Elsewhere(PathBuf),
}

impl Slot {
    /// The file at `path`, whatever stands there now being known.
    pub fn open(path: &Path) -> Self {
        if let Ok(path) = target(path) {
            clean(&path);
        }
        Self { path: path.to_path_buf(), known: standing(path) }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Replaces the file, or makes it anew where it was removed. Where somebody else has written there
    /// since, the text goes to the first of the `others` that isn't there, and so does what is put later.
    ///
    /// # Errors
    /// When the file system refuses, or all the others are there too.
    pub fn put(&mut self, text: &str, mut others: impl Iterator<Item = PathBuf>) -> io::Result<Put> {
        let mut to = Put::There;
        let standing = standing(&self.path);
        if standing.is_some() && standing != self.known {
            let free = others.find(|other| !other.exists()).ok_or(io::ErrorKind::AlreadyExists)?;
            self.path = free;
            to = Put::Elsewhere(self.path.clone());
        }
        put(&target(&self.path)?, text.as_bytes())?;
        self.known = Some((text.len() as u64, Sha256::digest(text).into()));
        Ok(to)
    }
}

fn standing(path: &Path) -> Option<Standing> {
    // A pipe would be waited for.
    let length = fs::metadata(path).ok().filter(fs::Metadata::is_file)?.len();
    let mut bytes = Vec::new();
    // What can't be read is something, too.
    _ = File::open(path).and_then(|file| file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes));
    Some((length, Sha256::digest(&bytes).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stray_file_of_a_killed_write_is_removed_and_nothing_else() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a.run.ron");
        let strays =
            [".a.run.ron.7aZ09x.saving", ".a.run.ron.saving", ".b.run.ron.7aZ09x.saving", ".a.run.ron.x.saving"];
        let again = |clean: &dyn Fn()| {
            for name in strays {
                fs::write(home.path().join(name), "half").expect("written");
            }
            clean();
            let mut left: Vec<_> = fs::read_dir(home.path()).expect("read").flatten().map(|e| e.file_name()).collect();
            left.sort();
            left.retain(|name| name != "a.run.ron");
            assert_eq!(left, [".a.run.ron.saving", ".a.run.ron.x.saving", ".b.run.ron.7aZ09x.saving"]);
        };
        again(&|| drop(Slot::open(&path)));
        again(&|| replace(&path, b"whole").expect("replaced"));
    }

    #[test]
    fn what_stands_there_is_told_from_all_else_however_large_or_odd_it_is() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a");
        let others = || [home.path().join("b")].into_iter();
        let mut slot = Slot::open(&path);
        fs::write(&path, [0xff, 0xfe]).expect("written");
        assert_eq!(slot.put("1", others()).expect("put"), Put::Elsewhere(home.path().join("b")));
        assert_eq!(fs::read(&path).expect("read"), [0xff, 0xfe]);
        // A file of which nobody wants to read all.
        File::create(&path).and_then(|file| file.set_len(1 << 40)).expect("a file with a hole");
        assert_eq!(Slot::open(&path).known.expect("something").0, 1 << 40);
        // Who removes a save means to.
        fs::remove_file(home.path().join("b")).expect("removed");
        assert_eq!(slot.put("2", std::iter::empty()).expect("put"), Put::There);
    }

    #[test]
    fn what_somebody_else_wrote_is_left_alone() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a");
        let others = || ["b", "c"].map(|name| home.path().join(name)).into_iter();
        fs::write(home.path().join("b"), "b").expect("written");
        let (mut one, mut two) = (Slot::open(&path), Slot::open(&path));
        assert_eq!(one.put("1", others()).expect("put"), Put::There);
        assert_eq!(two.put("2", others()).expect("put"), Put::Elsewhere(home.path().join("c")));
        assert_eq!(two.put("3", others()).expect("put"), Put::There);
        assert_eq!(one.put("4", others()).expect("put"), Put::There);
        let read = |name: &str| fs::read_to_string(home.path().join(name)).expect("read");
        assert_eq!((read("a"), read("b"), read("c")), ("4".into(), "b".into(), "3".into()));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_rights_stay_what_they_were() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let home = tempfile::tempdir().expect("a folder");
        let (link, file) = (home.path().join("link"), home.path().join("file"));
        fs::write(&file, "old").expect("written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("set");
        symlink("file", &link).expect("linked");
        replace(&link, b"new").expect("replaced");
        assert_eq!(fs::read_link(&link).expect("still a link"), Path::new("file"));
        assert_eq!(fs::read_to_string(&file).expect("read"), "new");
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o640);
        // Nor is one replaced that leads to nothing yet.
        fs::remove_file(&file).expect("removed");
        replace(&link, b"newer").expect("replaced");
        assert_eq!(fs::read_link(&link).expect("still a link"), Path::new("file"));
        assert_eq!(fs::read_to_string(&file).expect("read"), "newer");
        symlink("round", home.path().join("round")).expect("linked");
        replace(&home.path().join("round"), b"").expect_err("it leads nowhere");
    }
}
