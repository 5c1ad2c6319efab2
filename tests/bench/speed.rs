//! How fast the engine is: on news beside a plain pass over the words, on inputs made to be slow, on stories (`stories` as an
//! argument: on these alone).

mod corpus;

use cpu_time::ThreadTime;
use std::{hint::black_box, time::Duration};
use unicode_segmentation::UnicodeSegmentation as _;
use variorum_engine::{Account, compare, compare_figures, extract::figures, text::Article};
use variorum_story::{Day, Rights};

const MEGABYTE: usize = 1_000_000;
/// News to read: large enough that one run takes tenths of a second.
const NEWS: usize = 4 * MEGABYTE;
/// Words of an article, as news has them.
const ARTICLE: usize = 700;
/// How much slower than news an input may be, by the byte.
const SLOWEST: f64 = 5.0;
/// What framing may add to the time of figures, as a multiple of it.
const FRAMING: f64 = 1.0;

fn main() {
    if std::env::args().any(|argument| argument == "stories") {
        return on_stories();
    }
    let news = corpus::news(NEWS, ARTICLE, 1);
    let average = on_news(&news);
    on_adversaries(average);
    on_stories();
}

/// The shortest of several runs, by the processor's time of this thread: what the code needs, whatever else the
/// machine does.
fn best<T>(runs: u32, mut run: impl FnMut() -> T) -> Duration {
    let one = |_| {
        let start = ThreadTime::now();
        black_box(run());
        start.elapsed()
    };
    (0..runs).map(one).min().unwrap_or_default()
}

fn megabytes_a_second(bytes: usize, time: Duration) -> f64 {
    bytes as f64 / MEGABYTE as f64 / time.as_secs_f64()
}

fn read(text: &str) -> usize {
    figures(&Article::new(text, Day::new(2024, 5, 20))).len()
}

/// Returns seconds a byte.
fn on_news(news: &str) -> f64 {
    println!("News, {:.1} MB, one thread:", news.len() as f64 / MEGABYTE as f64);
    let words = best(5, || news.unicode_words().map(str::len).sum::<usize>());
    let spaces = best(5, || news.split_whitespace().map(str::len).sum::<usize>());
    let article = best(5, || Article::new(news, None).tokens.len());
    let whole = best(5, || read(news));
    let shown = |name: &str, time: Duration| {
        let ratio = time.as_secs_f64() / words.as_secs_f64();
        println!("  {name:<34} {:>8.1} MB/s   {ratio:>6.2} × unicode words", megabytes_a_second(news.len(), time));
    };
    shown("split at white space", spaces);
    shown("unicode words (peer)", words);
    shown("engine: sentences, tokens, names", article);
    shown("engine: figures, from text", whole);
    // Articles as they come, one by one, as `extract` reads them.
    let articles: Vec<String> = (0..200).map(|seed| corpus::news(1, ARTICLE, seed)).collect();
    let bytes = articles.iter().map(String::len).sum();
    let one_by_one = best(5, || articles.iter().map(|text| read(text)).sum::<usize>());
    println!("  {:<34} {:>8.1} MB/s", "engine: figures, 200 articles", megabytes_a_second(bytes, one_by_one));
    println!("  {:.1} figures a KB", read(news) as f64 / news.len() as f64 * 1000.0);
    whole.as_secs_f64() / news.len() as f64
}

fn on_adversaries(average: f64) {
    println!("\nInputs made to be slow, 1 MB each; time a byte beside that of news (at most {SLOWEST}):");
    let ratio = |text: &str| best(2, || read(text)).as_secs_f64() / text.len() as f64 / average;
    let mut slow = 0;
    for ((name, tenth), (_, whole)) in corpus::adversaries(MEGABYTE / 10).into_iter().zip(corpus::adversaries(MEGABYTE))
    {
        let small = ratio(&tenth);
        // What is far too slow on a tenth may take hours on the whole.
        let large = (small < 4.0 * SLOWEST).then(|| ratio(&whole));
        let fits = large.is_some_and(|ratio| ratio <= SLOWEST);
        slow += u32::from(!fits);
        let shown = large.map_or("-".to_owned(), |ratio| format!("{ratio:.2}"));
        println!("  {name:<34} {shown:>8}   (100 KB: {small:.2}){}", if fits { "" } else { "   TOO SLOW" });
    }
    println!("  {slow} of them too slow");
}

fn on_stories() {
    println!("\nStories, articles of {ARTICLE} words compared from text:");
    let texts = corpus::accounts(200, ARTICLE);
    let ids: Vec<String> = (0..texts.len()).map(|n| format!("s{n}")).collect();
    let accounts: Vec<Account<'_>> = texts
        .iter()
        .zip(&ids)
        .map(|(text, id)| Account { id, text, published: Day::new(2021, 5, 7), rights: Rights::Quote })
        .collect();
    println!("  {:<12} {:>9}    {:>9}   {:>8}   framing adds", "", "figures", "all", "a source");
    for count in [1, 5, 25, 50, 100, 200] {
        let figures = best(3, || compare_figures(&accounts[..count]).questions.len());
        let all = best(3, || compare(&accounts[..count]).questions.len());
        let ms = |time: Duration| time.as_secs_f64() * 1e3;
        let added = ms(all) / ms(figures) - 1.0;
        let fits = if added <= FRAMING { "" } else { "   TOO SLOW" };
        println!(
            "  {count:>3} sources  {:>9.2} ms {:>9.2} ms {:>7.3} ms   {added:.2} × figures{fits}",
            ms(figures),
            ms(all),
            ms(all) / count as f64
        );
    }
}
