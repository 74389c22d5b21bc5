//! What a path leads to can be anything: a pipe, a device, a folder that can't be read, a file without
//! end. Nothing of it stops the program from saying what it is, and from going on to the next.

use std::fs;
use std::path::Path;

use corner_office::model::limits::MAX_BYTES;

use crate::cli::{home, run_in};
use crate::support::MINIMAL;

fn write(home: &Path, name: &str, text: &str) {
    let path = home.join(name);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

#[test]
fn a_file_that_is_too_large_is_not_read_and_its_size_is_told() {
    let home = home();
    let file = fs::File::create(home.path().join("large.ron")).expect("made");
    file.set_len(100_000_000).expect("it grows");
    for arguments in [&["validate", "large.ron"][..], &["verify", "large.ron"], &["replay", "large.ron"]] {
        let (code, out, error) = run_in(home.path(), arguments);
        assert_eq!(code, 1, "{arguments:?}");
        let said = format!("the file has 100000000 bytes, more than the {MAX_BYTES} that are read");
        assert!(format!("{out}{error}").contains(&said), "{arguments:?}: {out}{error}");
    }
}

#[test]
fn one_bad_file_hides_no_other_and_all_come_in_order() {
    let home = home();
    write(home.path(), "f/a.ron", "(((");
    write(home.path(), "f/b/c.ron", MINIMAL);
    write(home.path(), "f/b/broken.ron", "\u{1b}");
    write(home.path(), "f/d.ron/inside.ron", MINIMAL);
    write(home.path(), "f/z.ron", MINIMAL);
    write(home.path(), "f/notes.txt", "(((");
    fs::File::create(home.path().join("f/m.ron")).and_then(|f| f.set_len(10_000_000)).expect("it grows");
    let (code, out, _) = run_in(home.path(), &["validate", "f"]);
    assert_eq!(code, 1);
    let mut named: Vec<&str> = out.lines().filter(|l| l.starts_with("f")).filter_map(|l| l.split(':').next()).collect();
    // Each of its brackets is told of.
    named.dedup();
    let system = |path: &str| path.replace('/', std::path::MAIN_SEPARATOR_STR);
    let wanted = ["f/a.ron", "f/b/broken.ron", "f/b/c.ron", "f/d.ron/inside.ron", "f/m.ron", "f/z.ron"];
    assert_eq!(named, wanted.map(system), "{out}");
}

#[cfg(unix)]
mod unix {
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;
    use crate::cli::json;

    #[test]
    fn pipes_and_devices_are_refused_without_waiting() {
        let home = home();
        let made = Command::new("mkfifo").arg(home.path().join("pipe.ron")).status().expect("mkfifo runs");
        assert!(made.success());
        let _socket = std::os::unix::net::UnixListener::bind(home.path().join("socket.ron")).expect("a socket");
        for path in ["pipe.ron", "socket.ron", "/dev/zero", "/dev/null", "/dev/stdin"] {
            for arguments in [
                &["validate", path][..],
                &["verify", path],
                &["replay", path],
                &["solve", path],
                &["play", path],
                &["play", "call_from_ibm", "--choices", path],
                &["play", "call_from_ibm", "--save", path],
            ] {
                let (code, out, error) = run_in(home.path(), arguments);
                assert_eq!(code, 1, "{arguments:?}: {out}{error}");
                assert!(format!("{out}{error}").contains("this is a pipe or a device"), "{arguments:?}: {out}{error}");
            }
        }
        write(home.path(), "good.ron", MINIMAL);
        let (code, out, _) = run_in(home.path(), &["validate", "."]);
        assert_eq!(code, 1);
        for line in ["good.ron: valid scenario", "pipe.ron:1:1: this is a pipe", "socket.ron:1:1: this is a pipe"] {
            assert!(out.contains(line), "{line} is missing in:\n{out}");
        }
    }

    #[test]
    fn links_that_lead_nowhere_or_in_a_circle_are_no_trap() {
        let home = home();
        write(home.path(), "f/good.ron", MINIMAL);
        for (link, to) in [("f/up", ".."), ("f/nowhere.ron", "nothing"), ("f/round.ron", "round.ron"), ("f/self", ".")]
        {
            symlink(to, home.path().join(link)).expect("linked");
        }
        symlink("good.ron", home.path().join("f/other.ron")).expect("linked");
        let (code, out, _) = run_in(home.path(), &["validate", "f"]);
        assert_eq!(code, 1);
        assert!(out.contains("f/good.ron: valid") && out.contains("f/other.ron: valid"), "{out}");
        assert!(out.contains("f/nowhere.ron:1:1: there is no such file"), "{out}");
        assert_eq!(out.lines().filter(|l| l.starts_with("f/")).count(), 4, "{out}");
    }

    #[test]
    fn a_folder_that_cannot_be_read_is_a_problem_of_its_own() {
        let home = home();
        write(home.path(), "f/a.ron", MINIMAL);
        write(home.path(), "f/locked/x.ron", MINIMAL);
        write(home.path(), "f/z.ron", MINIMAL);
        let locked = home.path().join("f/locked");
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("locked");
        // Who may read everything cannot be locked out.
        if fs::read_dir(&locked).is_err() {
            let (code, out, _) = run_in(home.path(), &["validate", "--json", "f"]);
            assert_eq!(code, 1);
            let found = json(&out);
            assert_eq!(found["problems"].as_array().expect("a list").len(), 1, "{out}");
            assert_eq!(found["problems"][0]["path"].as_str(), Some("f/locked"), "{out}");
            let (_, out, _) = run_in(home.path(), &["validate", "f"]);
            assert!(out.contains("f/a.ron: valid") && out.contains("f/z.ron: valid"), "{out}");
        }
        fs::set_permissions(&locked, fs::Permissions::from_mode(0o700)).expect("unlocked");
    }
}

#[test]
fn a_missing_folder_is_called_a_missing_folder() {
    let home = home();
    for (arguments, says) in [
        (&["play", "call_from_ibm", "--save", "x/y.run.ron"][..], "there is no folder x"),
        (&["verify", "x/y.run.ron"], "there is no folder x"),
        (&["validate", "y.ron"], "there is no such file"),
    ] {
        let (code, out, error) = run_in(home.path(), arguments);
        assert!(code == 1 && format!("{out}{error}").contains(says), "{arguments:?}: {out}{error}");
    }
}
