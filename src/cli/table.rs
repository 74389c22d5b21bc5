//! Owns columns in a terminal: aligned by how wide text is shown, in either script, and folded where
//! the page is too narrow for all of them.

use std::io;

use textwrap::core::display_width;

use super::Page;

/// Blanks between two columns.
const GAP: usize = 2;

/// Writes a table. The first column stands on the left and is repeated where the others, on the
/// right, go on below; each row has as many cells as `head`.
pub fn print(page: &mut Page<'_>, head: &[String], rows: &[Vec<String>]) -> io::Result<()> {
    if page.is_plain() {
        return told(page, head, rows);
    }
    let lines: Vec<&[String]> = std::iter::once(head).chain(rows.iter().map(Vec::as_slice)).collect();
    let width = |column: usize| {
        lines.iter().filter_map(|line| line.get(column)).map(|cell| display_width(cell)).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..head.len()).map(width).collect();
    for (number, columns) in folded(&widths, page.width()).into_iter().enumerate() {
        if number > 0 {
            page.gap()?;
        }
        for line in &lines {
            let name = line.first().map_or("", String::as_str);
            let mut text = format!("{name}{}", blanks(widths.first(), name));
            for column in columns.clone() {
                let cell = line.get(column).map_or("", String::as_str);
                text += &format!("{}{}{cell}", " ".repeat(GAP), blanks(widths.get(column), cell));
            }
            page.raw(text.trim_end())?;
        }
    }
    Ok(())
}

/// A table in sentences: each row by its name, with the head of each column before its cell.
fn told(page: &mut Page<'_>, head: &[String], rows: &[Vec<String>]) -> io::Result<()> {
    for row in rows {
        let cells: Vec<String> = head.iter().zip(row).skip(1).map(|(head, cell)| page.paired(head, cell)).collect();
        let name = row.first().map_or("", String::as_str);
        page.text(name)?;
        page.text(&cells.join(&page.words.get("list-semicolon")))?;
    }
    Ok(())
}

fn blanks(width: Option<&usize>, cell: &str) -> String {
    " ".repeat(width.map_or(0, |width| width.saturating_sub(display_width(cell))))
}

/// The columns after the first that fit side by side, block by block; at least one in each.
fn folded(widths: &[usize], page: usize) -> Vec<std::ops::Range<usize>> {
    let first = widths.first().copied().unwrap_or(0);
    let mut blocks: Vec<std::ops::Range<usize>> = Vec::new();
    let mut used = 0;
    for (column, width) in widths.iter().enumerate().skip(1) {
        match blocks.last_mut() {
            Some(block) if used + GAP + width <= page => {
                block.end += 1;
                used += GAP + width;
            }
            _ => {
                blocks.push(column..column + 1);
                used = first + GAP + width;
            }
        }
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_go_on_below_where_they_do_not_fit() {
        let starts = |widths: &[usize], page| -> Vec<usize> { folded(widths, page).iter().map(|b| b.start).collect() };
        assert_eq!(starts(&[4, 3, 3, 3], 19), [1]);
        assert_eq!(starts(&[4, 3, 3, 3], 18), [1, 3]);
        assert_eq!(starts(&[4, 30, 3], 18), [1, 2]);
        assert!(starts(&[4], 18).is_empty());
    }
}
