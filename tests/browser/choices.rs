//! A list of choices.

use crate::stage::Stage;
use variorum_view::filter::Choice;
use variorum_web::components::choices;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn the_choice_that_is_made_says_so() {
    let choice = |text: &str, current| Choice {
        text: text.into(),
        link: format!("?x={text}"),
        set: format!("x={text}"),
        current,
    };
    let stage = Stage::of(choices(vec![choice("one", false), choice("two", true)], "page"));
    assert_eq!(stage.all("li a").len(), 2);
    assert_eq!(stage.text("[aria-current=page]"), "two");
    assert_eq!(stage.attribute("[aria-current=page]", "href").as_deref(), Some("?x=two"));
}
