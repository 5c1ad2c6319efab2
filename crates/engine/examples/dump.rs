use variorum_engine::text::*;
fn main() {
    let what = std::env::args().nth(1).unwrap();
    for f in std::env::args().skip(2) {
        let t = std::fs::read_to_string(&f).unwrap();
        let a = Article::new(&t, None);
        println!("=== {f}");
        match what.as_str() {
            "tags" => {
                for i in 0..a.sentences.len() {
                    println!(
                        "{}",
                        a.sentence_tokens(i)
                            .iter()
                            .map(|t| format!("{}/{:?}", t.span.of(a.text), t.pos))
                            .collect::<Vec<_>>()
                            .join(" ")
                    );
                }
            }
            "lemmas" => {
                for i in 0..a.sentences.len() {
                    println!(
                        "{}",
                        a.sentence_tokens(i).iter().map(|t| t.lemma.to_string()).collect::<Vec<_>>().join(" ")
                    );
                }
            }
            "names" => println!(
                "{}",
                a.names.iter().map(|n| format!("{} [{:?}]", n.span.of(a.text), n.kind)).collect::<Vec<_>>().join(" | ")
            ),
            "parts" => {
                for p in &a.paragraphs {
                    println!("{:?}\t{}", p.part, p.span.of(a.text).chars().take(90).collect::<String>());
                }
            }
            "bench" => {
                let big = t.repeat(8_000_000 / t.len());
                for _ in 0..3 {
                    let now = std::time::Instant::now();
                    let a = Article::new(&big, None);
                    let s = now.elapsed().as_secs_f64();
                    println!("{} tokens, {:.1} MB/s", a.tokens.len(), big.len() as f64 / s / 1e6);
                }
            }
            _ => {}
        }
    }
}
