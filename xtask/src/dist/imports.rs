//! Short names for what a module imports. wasm-bindgen names each import after what it calls, with a hash, in the module and in
//! the script that answers it: names that nobody reads, twice, and that compress badly.
//!
//! Knows the import section of a module (WebAssembly core specification 2.0, 5.5.5) and how wasm-bindgen writes its script.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::Path,
};

use anyhow::{Context, Result, bail};

use super::page::hash;

/// What the name of a module ends in that wasm-bindgen wrote.
const MODULE: &str = "_bg.wasm";

/// A module's magic number and version.
const HEADER: usize = 8;
/// The section of imports.
const IMPORTS: u8 = 2;
/// What an import is when it is a function.
const FUNCTION: u8 = 0;
/// What stands between a name and its function in the script.
const IS: &str = ": function";

/// Shortens what the one module in Trunk's folder imports, and names both files anew by what they now hold.
///
/// # Errors
/// Where there is no module with its script, or they are not as wasm-bindgen writes them.
pub fn shorten(folder: &Path) -> Result<()> {
    let index = folder.join("index.html");
    let html = fs::read_to_string(&index)?;
    let named = html.split(['/', '"', '\'']).find_map(|word| word.split_once(MODULE));
    let (stem, _) = named.context("the page starts no module")?;
    let files = |stem: &str| [folder.join(format!("{stem}{MODULE}")), folder.join(format!("{stem}.js"))];
    let [module, script] = files(stem);
    let (short, answering) = shortened(&fs::read(&module)?, &fs::read_to_string(&script)?)?;
    let (name, _) = stem.rsplit_once('-').context("the module's name has no hash")?;
    let new = format!("{name}-{:016x}", hash(&[short.as_slice(), answering.as_bytes()].concat()));
    fs::remove_file(module)?;
    fs::remove_file(script)?;
    let [module, script] = files(&new);
    fs::write(module, short)?;
    fs::write(script, answering)?;
    fs::write(index, html.replace(stem, &new))?;
    Ok(())
}

/// A module and its script with short names for the functions that go from one to the other.
///
/// # Errors
/// Where the module is cut off or imports what wasm-bindgen does not.
pub fn shortened(module: &[u8], script: &str) -> Result<(Vec<u8>, String)> {
    let mut names = BTreeMap::new();
    let mut out = module.get(..HEADER).context("no module")?.to_vec();
    let mut rest = Bytes { all: module, at: HEADER };
    while rest.at < module.len() {
        let id = rest.byte()?;
        let length = rest.number()?;
        let section = rest.take(length)?;
        out.push(id);
        if id == IMPORTS {
            let renamed = renamed(section, &mut names)?;
            write_number(&mut out, renamed.len());
            out.extend(renamed);
        } else {
            write_number(&mut out, length);
            out.extend(section);
        }
    }
    Ok((out, answered(script, &names)?))
}

/// The section of imports with short names, which are noted.
fn renamed(section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let (mut rest, mut out) = (Bytes { all: section, at: 0 }, Vec::new());
    let count = rest.number()?;
    write_number(&mut out, count);
    for place in 0..count {
        let from = rest.text()?;
        let name = String::from_utf8(rest.text()?.to_vec())?;
        if rest.byte()? != FUNCTION {
            bail!("{name} is imported and is no function");
        }
        let kind = rest.number()?;
        let short = names.entry(name).or_insert_with(|| letters(place));
        for text in [from, short.as_bytes()] {
            write_number(&mut out, text.len());
            out.extend(text);
        }
        out.push(FUNCTION);
        write_number(&mut out, kind);
    }
    Ok(out)
}

/// The script with the short names. A name that it answers in another way would fail only in the browser.
fn answered(script: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut left: BTreeSet<&str> = names.keys().map(String::as_str).collect();
    let line = |line: &str| {
        let answer = line.split_once(IS).and_then(|(name, rest)| Some((names.get_key_value(name.trim())?, rest)));
        let Some(((name, short), rest)) = answer else { return line.to_owned() };
        left.remove(name.as_str());
        [short, IS, rest].concat()
    };
    let written = script.lines().map(line).collect::<Vec<_>>().join("\n");
    if let Some(name) = left.first() {
        bail!("the script does not answer {name} as a function");
    }
    Ok(written)
}

/// The name of a place: a, b, … z, ba, bb.
fn letters(mut place: usize) -> String {
    let mut name = Vec::new();
    loop {
        name.insert(0, char::from(b'a' + (place % 26) as u8));
        place /= 26;
        if place == 0 {
            return name.into_iter().collect();
        }
    }
}

/// Bytes that are read one after the other.
struct Bytes<'a> {
    all: &'a [u8],
    at: usize,
}

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8]> {
        let end = self.at.checked_add(length).context("a length that no module has")?;
        let taken = self.all.get(self.at..end).context("the module is cut off")?;
        self.at = end;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?[0])
    }

    /// A number in LEB128.
    fn number(&mut self) -> Result<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        bail!("a number longer than 32 bits")
    }

    fn text(&mut self) -> Result<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }
}

/// Writes a number in LEB128.
fn write_number(out: &mut Vec<u8>, mut number: usize) {
    while number > 0x7f {
        out.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

#[cfg(test)]
mod tests {
    use super::{letters, shortened};

    /// A module with a type section of one byte and two imports, of functions 0 and 200.
    const TWO: &[u8] = b"\0asm\x01\0\0\0\x01\x01\0\x02\x17\x02\x01m\x05__a_1\0\0\x01m\x06__b_22\0\xc8\x01\x0a\x01\0";

    #[test]
    fn names_are_short_on_both_sides() {
        let script = "const import0 = {\n  __a_1: function(x) {\n__a_1();\n__b_22: function() {";
        let (module, script) = shortened(TWO, script).unwrap();
        assert_eq!(module, b"\0asm\x01\0\0\0\x01\x01\0\x02\x0e\x02\x01m\x01a\0\0\x01m\x01b\0\xc8\x01\x0a\x01\0");
        assert_eq!(script, "const import0 = {\na: function(x) {\n__a_1();\nb: function() {");
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        for length in [4, 9, 12, 20, TWO.len() - 1] {
            assert!(shortened(&TWO[..length], "").is_err(), "{length}");
        }
    }

    #[test]
    fn every_place_has_a_name_of_its_own() {
        assert_eq!([0, 25, 26, 27, 701].map(letters), ["a", "z", "ba", "bb", "baz"].map(str::to_owned));
    }
}
