//! Owns the two doors through which everything leaves: standard output and standard error. Nothing
//! passes that could steer a terminal or a reader, whoever wrote it, and a door that is shut is
//! remembered and stops no work.

use std::io::{self, BufWriter, IsTerminal, Write};

use textwrap::Options;

use crate::model::{Watch, harmless};

/// What stands before the lines on which a finding goes on.
const FURTHER: &str = "    ";

/// A door for text. Of all controls, only the end of a line passes, and only the one that a method
/// adds: an end of line inside of a text is shown as what it is.
pub struct Outlet<'a> {
    out: BufWriter<Box<dyn Write + 'a>>,
    /// Why nothing more can be written.
    fault: Option<io::Error>,
    /// Columns of the terminal behind the door; none where it is a file or a pipe.
    columns: Option<usize>,
}

impl<'a> Outlet<'a> {
    /// A door to `out`; `terminal` says whether a terminal is behind it.
    fn new(out: impl Write + 'a, terminal: bool) -> Self {
        let columns = terminal.then(textwrap::termwidth);
        Self { out: BufWriter::new(Box::new(out)), fault: None, columns }
    }

    /// Standard output.
    pub fn standard() -> Self {
        let out = io::stdout();
        let terminal = out.is_terminal();
        Self::new(out.lock(), terminal)
    }

    /// Standard error.
    pub fn errors() -> Self {
        let out = io::stderr();
        let terminal = out.is_terminal();
        Self::new(out.lock(), terminal)
    }

    /// One line.
    pub fn line(&mut self, text: &str) {
        let text = harmless(text);
        self.write(|out| writeln!(out, "{text}"));
    }

    /// Several lines, with ends of line that the program itself has set.
    pub fn lines(&mut self, text: &str) {
        text.lines().for_each(|line| self.line(line));
    }

    /// Lines in which names and words from outside stand. Scripts get each as it is. A person gets it
    /// with an indent where it goes on, so that no blanks in it can make a part of it look like a
    /// line of its own.
    pub fn findings(&mut self, text: &str) {
        let Some(columns) = self.columns else { return self.lines(text) };
        for line in text.lines() {
            let line = harmless(line);
            for part in textwrap::wrap(&line, Options::new(columns.max(24)).subsequent_indent(FURTHER)) {
                self.line(part.trim_end());
            }
        }
    }

    /// A question; the answer comes on the same line.
    pub fn ask(&mut self, text: &str) {
        let text = harmless(text);
        self.write(|out| write!(out, "{text} ").and_then(|()| out.flush()));
    }

    /// Lets out what was kept back.
    pub fn flush(&mut self) {
        self.write(|out| out.flush());
    }

    /// Why nothing more can be written; none while all goes well.
    pub fn fault(&self) -> Option<&io::Error> {
        self.fault.as_ref()
    }

    /// What follows a fault is dropped: whoever works on does not depend on being heard.
    fn write(&mut self, how: impl FnOnce(&mut dyn Write) -> io::Result<()>) {
        if self.fault.is_none() {
            self.fault = how(&mut self.out).err();
        }
    }
}

/// Tells something on standard error. Where that is shut, there is nobody to tell.
pub fn tell(text: &str) {
    let mut errors = Outlet::errors();
    errors.findings(text);
    errors.flush();
}

/// Whether somebody reads standard error as it comes.
pub fn watched() -> bool {
    io::stderr().is_terminal()
}

/// JSON text with each harmful character escaped. Outside of strings there is none but the ends of
/// lines, and inside of them these are escaped already.
pub fn json(text: &str) -> String {
    let (mut escaped, mut watch) = (String::with_capacity(text.len()), Watch::default());
    for c in text.chars() {
        if watch.next(c).is_none() || c == '\n' {
            escaped.push(c);
        } else {
            let mut units = [0; 2];
            for unit in c.encode_utf16(&mut units) {
                escaped += &format!("\\u{unit:04x}");
            }
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::is_harmful;

    fn let_out(columns: Option<usize>, how: impl FnOnce(&mut Outlet<'_>)) -> String {
        let mut bytes = Vec::new();
        let mut outlet = Outlet { columns, ..Outlet::new(&mut bytes, false) };
        how(&mut outlet);
        outlet.flush();
        drop(outlet);
        String::from_utf8(bytes).expect("UTF-8")
    }

    #[test]
    fn no_line_of_a_text_becomes_a_line_of_its_own() {
        let forged = "a.ron: bad\r\nb.ron: genuine\u{1b}[8m";
        let told = let_out(None, |out| out.line(forged));
        assert_eq!(told, "a.ron: bad<U+000D><U+000A>b.ron: genuine<U+001B>[8m\n");
        // Nor by blanks up to the edge of a terminal.
        let padded = format!("a.ron: bad{}b.ron: genuine", " ".repeat(30));
        let told = let_out(Some(40), |out| out.findings(&padded));
        assert!(told.lines().count() > 1 && told.lines().skip(1).all(|line| line.starts_with("    ")), "{told}");
        assert_eq!(let_out(None, |out| out.findings(&padded)), format!("{padded}\n"));
    }

    #[test]
    fn json_says_the_same_and_shows_nothing_that_acts() {
        let hostile = "\u{7f}\u{9b}\u{202e}\u{2028}\u{e0041}\u{1b}\n\t\"";
        let text = serde_json::to_string_pretty(&[hostile, "高层 é"]).expect("strings");
        let escaped = json(&text);
        assert!(!escaped.chars().any(|c| c != '\n' && is_harmful(c)), "{escaped}");
        let read: Vec<String> = serde_json::from_str(&escaped).expect("JSON");
        assert_eq!(read, [hostile, "高层 é"]);
    }

    #[test]
    fn a_shut_door_is_remembered() {
        struct Shut;
        impl Write for Shut {
            fn write(&mut self, _: &[u8]) -> io::Result<usize> {
                Err(io::ErrorKind::StorageFull.into())
            }
            fn flush(&mut self) -> io::Result<()> {
                Ok(())
            }
        }
        let mut outlet = Outlet::new(Shut, false);
        outlet.line("heard by nobody");
        outlet.flush();
        outlet.line("nor this");
        assert_eq!(outlet.fault().map(io::Error::kind), Some(io::ErrorKind::StorageFull));
    }
}
