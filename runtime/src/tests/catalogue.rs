// SPDX-License-Identifier: Apache-2.0

//! The catalogue of events and errors in the documentation is what the metadata says.
//!
//! `UPDATE_CATALOGUE=1` writes the generated columns again. What to do about an error is written by
//! hand, and kept.

use crate::{RuntimeError, RuntimeEvent};
use scale_info::{form::MetaForm, Type, TypeDef, TypeInfo, Variant};
use std::collections::BTreeMap;

/// The page, as it is in the repository.
const PAGE: &str = include_str!("../../../docs/events-and-errors.md");
/// Where the page is.
const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/events-and-errors.md");
/// The pallets that the page is about.
const PALLETS: [&str; 2] = ["UpgradeOrchestrator", "Certificates"];

/// What follows each table.
const END: &str = "<!-- end of the table -->";

/// A table of the page.
struct Table {
	/// What precedes it.
	begin: String,
	/// Its first two lines.
	header: &'static [&'static str],
	/// One for each event or error. An error's last cell is left out: it is written by hand.
	rows: Vec<Vec<String>>,
	by_hand: bool,
}

fn variants(ty: Type<MetaForm>) -> Vec<Variant<MetaForm>> {
	match ty.type_def {
		TypeDef::Variant(enumeration) => enumeration.variants,
		other => panic!("not an enumeration: {other:?}"),
	}
}

/// The variants of a pallet's enumeration, out of the runtime's.
fn of_pallet<Outer: TypeInfo>(pallet: &str) -> Vec<Variant<MetaForm>> {
	let outer = variants(Outer::type_info());
	let found = outer.iter().find(|variant| variant.name == pallet);
	variants(found.expect("the pallet is in the runtime").fields[0].ty.type_info())
}

/// The first paragraph of a documentation, in one line.
fn meaning(docs: &[&str]) -> String {
	let lines: Vec<_> = docs.iter().map(|line| line.trim()).collect();
	let paragraph = lines.split(|line| line.is_empty()).find(|lines| !lines.is_empty());
	paragraph.unwrap_or_default().join(" ").replace('|', "\\|")
}

/// A type as it is written in the source, without what only the compiler needs.
fn type_name(name: &str) -> String {
	let plain = name.replace("For<T>", "").replace("Of<T>", "").replace("T::", "");
	plain.rsplit("::").next().unwrap_or_default().into()
}

/// The fields of an event, each with its type and meaning.
fn fields(variant: &Variant<MetaForm>) -> String {
	let fields = variant.fields.iter().map(|field| {
		let name = field.name.expect("the fields of events have names");
		let ty = type_name(field.type_name.expect("the types of fields have names"));
		format!("`{name}: {ty}` {}", meaning(&field.docs))
	});
	fields.collect::<Vec<_>>().join("<br>")
}

fn events_of(pallet: &str) -> Table {
	let variants = of_pallet::<RuntimeEvent>(pallet);
	Table {
		begin: format!("<!-- events of {pallet} -->"),
		header: &["| event | meaning | fields |", "|---|---|---|"],
		rows: variants
			.iter()
			.map(|event| vec![event.name.into(), meaning(&event.docs), fields(event)])
			.collect(),
		by_hand: false,
	}
}

fn errors_of(pallet: &str) -> Table {
	let variants = of_pallet::<RuntimeError>(pallet);
	Table {
		begin: format!("<!-- errors of {pallet} -->"),
		header: &["| error | meaning | what to do |", "|---|---|---|"],
		rows: variants
			.iter()
			.map(|error| {
				assert!(
					error.fields.is_empty(),
					"{} has fields: the page has no place",
					error.name
				);
				vec![error.name.into(), meaning(&error.docs)]
			})
			.collect(),
		by_hand: true,
	}
}

fn tables() -> Vec<Table> {
	PALLETS.iter().flat_map(|pallet| [events_of(pallet), errors_of(pallet)]).collect()
}

/// The lines of the page between the two marks of a table.
fn written<'a>(page: &'a str, table: &Table) -> &'a str {
	let (_, rest) = page.split_once(&table.begin).expect("the page has the mark of each table");
	rest.split_once(END).expect("each table has an end").0
}

/// The cells of each row, by the name in the first one.
fn cells(written: &str) -> Vec<Vec<String>> {
	let rows = written.lines().filter(|line| line.starts_with("| `"));
	rows.map(|line| {
		let line = line.trim().trim_start_matches('|').trim_end_matches('|');
		// A bar within a cell is written with a backslash before it.
		let line = line.replace("\\|", "\0");
		line.split('|').map(|cell| cell.trim().replace('\0', "\\|")).collect()
	})
	.collect()
}

fn in_code(name: &str) -> String {
	format!("`{name}`")
}

/// The page with all tables as they should be, and what was written by hand.
fn updated(page: &str) -> String {
	let mut page = page.to_owned();
	for table in tables() {
		let old = written(&page, &table);
		let by_hand: BTreeMap<_, _> = cells(old)
			.into_iter()
			.filter_map(|row| Some((row.first()?.clone(), row.get(2)?.clone())))
			.collect();
		let mut lines: Vec<String> = table.header.iter().map(|line| line.to_string()).collect();
		for row in &table.rows {
			let mut row = row.clone();
			row[0] = in_code(&row[0]);
			if table.by_hand {
				row.push(by_hand.get(&row[0]).cloned().unwrap_or_default());
			}
			lines.push(format!("| {} |", row.join(" | ")));
		}
		let old = format!("{}{old}{END}", table.begin);
		let new = format!("{}\n\n{}\n\n{END}", table.begin, lines.join("\n"));
		page = page.replace(&old, &new);
	}
	page
}

#[test]
fn the_catalogue_of_events_and_errors_is_complete_and_true() {
	let page = match std::env::var_os("UPDATE_CATALOGUE") {
		Some(_) => {
			let page = updated(PAGE);
			std::fs::write(PATH, &page).expect("the page can be written");
			page
		},
		None => PAGE.to_owned(),
	};
	let advice = "run this test with UPDATE_CATALOGUE=1, then write what is to be done";
	for table in tables() {
		let (written, what) = (cells(written(&page, &table)), &table.begin);
		let names =
			|rows: &[Vec<String>]| rows.iter().map(|row| row[0].clone()).collect::<Vec<_>>();
		let expected: Vec<_> = table.rows.iter().map(|row| in_code(&row[0])).collect();
		assert_eq!(names(&written), expected, "{what}: {advice}");
		for (written, expected) in written.iter().zip(&table.rows) {
			let name = &expected[0];
			assert_eq!(written.len(), 3, "{what}: {name} has another number of columns");
			assert_eq!(written[1..expected.len()], expected[1..], "{what}: {name}: {advice}");
			if table.by_hand {
				assert!(!written[2].is_empty(), "{what}: nothing is said about {name}: {advice}");
			}
		}
	}
}
