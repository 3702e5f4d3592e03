//! `docs/adjudication.md`: its tables are made from the checks, from the reasons, and from examples that are decided here.

mod examples;
mod reasons;
mod render;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/adjudication.md");

/// The page, with what is between the two marks of this name replaced.
fn with_block(page: &str, name: &str, block: &str) -> String {
	let (begin, end) = (format!("<!-- {name}: written by scripts/docs -->\n"), format!("<!-- end of {name} -->\n"));
	let (head, rest) = page.split_once(&begin).expect("the page has the mark at which it begins");
	let (_, tail) = rest.split_once(&end).expect("the page has the mark at which it ends");
	[head, &begin, "\n", block, "\n", &end, tail].concat()
}

/// `scripts/docs` writes the tables; everybody else compares.
#[test]
fn the_page_in_the_documentation_is_this_table() {
	let page = std::fs::read_to_string(PATH).expect("the page can be read");
	let made = with_block(&page, "checks", &reasons::checks());
	let made = with_block(&made, "reasons", &reasons::reasons());
	let made = with_block(&made, "examples", &examples::examples());
	if std::env::var_os("SALUS_WRITE_DOCS").is_some() {
		std::fs::write(PATH, &made).expect("the page can be written");
		return;
	}
	assert!(page == made, "docs/adjudication.md is not what is decided: run scripts/docs");
}
