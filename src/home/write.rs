//! Owns how files are replaced: whole or not at all, where a link points, with the rights that they
//! had, and never over what somebody else wrote in between.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::content;

/// What the name of a file ends with while it is written.
const SAVING: &str = ".saving";

/// Replaces `path` with `text` in one step, so that a reader sees the old file or the new one.
///
/// # Errors
/// When the file system refuses; a folder that isn't there is [`io::ErrorKind::NotFound`].
pub fn replace(path: &Path, text: &str) -> io::Result<()> {
    // Through a link: it stays one, and what it points to is replaced.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let rights = fs::metadata(path).ok().map(|found| found.permissions());
    if rights.as_ref().is_some_and(fs::Permissions::readonly) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    let written = whole(path, text, rights.as_ref());
    match written {
        // Somebody took it for a stray one: once more.
        Err(error) if error.kind() == io::ErrorKind::NotFound && folder(path).is_dir() => {
            whole(path, text, rights.as_ref())
        }
        other => other,
    }
}

fn whole(path: &Path, text: &str, rights: Option<&fs::Permissions>) -> io::Result<()> {
    let new = beside(path, &format!(".{}{SAVING}", std::process::id()));
    let write = || {
        let mut file = File::create(&new)?;
        if let Some(rights) = rights {
            file.set_permissions(rights.clone())?;
        }
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        drop(file);
        fs::rename(&new, path)
    };
    write().inspect_err(|_| _ = fs::remove_file(&new))
}

/// Removes what is left of a write to `path` that was cut off.
pub fn clean(path: &Path) {
    let Ok(entries) = fs::read_dir(folder(path)) else { return };
    let mut first = beside(path, ".").file_name().unwrap_or_default().to_os_string().into_encoded_bytes();
    first.pop();
    for entry in entries.flatten() {
        let name = entry.file_name().into_encoded_bytes();
        let number = name.strip_prefix(&first[..]).and_then(|n| n.strip_suffix(SAVING.as_bytes()));
        let ours = number.and_then(|n| n.strip_prefix(b".")).is_some_and(|n| n.iter().all(u8::is_ascii_digit));
        if ours && entry.file_type().is_ok_and(|kind| kind.is_file()) {
            _ = fs::remove_file(entry.path());
        }
    }
}

fn folder(path: &Path) -> &Path {
    path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// A hidden file beside `path` whose name is made of that.
fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(end);
    path.with_file_name(name)
}

/// A file that one play writes again and again.
#[derive(Clone, Debug)]
pub struct Slot {
    path: PathBuf,
    /// Hash of what stands there, as far as this play knows; none = nothing.
    known: Option<String>,
}

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
        clean(path);
        Self { path: path.to_path_buf(), known: standing(path) }
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Replaces the file. Where somebody else has written there since, the text goes to the first of
    /// the `others` that isn't there, and so does what is put later.
    ///
    /// # Errors
    /// When the file system refuses, or all the others are there too.
    pub fn put(&mut self, text: &str, mut others: impl Iterator<Item = PathBuf>) -> io::Result<Put> {
        let mut put = Put::There;
        if standing(&self.path) != self.known {
            let free = others.find(|other| !other.exists()).ok_or(io::ErrorKind::AlreadyExists)?;
            self.path = free;
            put = Put::Elsewhere(self.path.clone());
        }
        replace(&self.path, text)?;
        self.known = Some(content::hash(text));
        Ok(put)
    }
}

fn standing(path: &Path) -> Option<String> {
    // A pipe would be waited for.
    let text = path.is_file().then(|| fs::read_to_string(path).ok()).flatten();
    text.map(|text| content::hash(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stray_file_of_a_killed_write_is_removed_and_nothing_else() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join("a.run.ron");
        for name in [".a.run.ron.77.saving", ".a.run.ron.saving", ".b.run.ron.77.saving", ".a.run.ron.x.saving"] {
            fs::write(home.path().join(name), "half").expect("written");
        }
        clean(&path);
        let mut left: Vec<_> = fs::read_dir(home.path()).expect("read").flatten().map(|e| e.file_name()).collect();
        left.sort();
        assert_eq!(left, [".a.run.ron.saving", ".a.run.ron.x.saving", ".b.run.ron.77.saving"]);
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
        replace(&link, "new").expect("replaced");
        assert_eq!(fs::read_link(&link).expect("still a link"), Path::new("file"));
        assert_eq!(fs::read_to_string(&file).expect("read"), "new");
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o640);
    }
}
