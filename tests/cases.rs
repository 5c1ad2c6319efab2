//! Runs the case files of every stage.

mod align;
mod article;
mod attribution;
mod figures;
mod framing;
mod text;

/// Fails with every case that differs, not only the first.
fn report(stage: &str, failures: &[String], total: usize) {
    assert!(total > 0, "{stage}: no cases found");
    assert!(failures.is_empty(), "{} of {total} cases of {stage} differ:\n\n{}", failures.len(), failures.join("\n"));
}
