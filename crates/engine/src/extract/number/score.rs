//! Scores of games and votes, which are no ranges: "3-1", "6-4, 6-3", "24–17".

use super::digits::Digits;
use super::not_figure::chain;
use super::noun_like;
use super::piece::Pieces;

/// Shots of a game, "9-of-16 shooting", "4-for-7", and strokes from par, "a 6-under 66": the piece after.
fn shots(p: &Pieces<'_>, i: usize) -> Option<usize> {
    let plain = |at: usize| p.digits(at).is_some_and(|d| d.count <= 2 && !d.decimal);
    if !plain(i) || !p.hyphen(i + 1) {
        return None;
    }
    match p.word(i + 2) {
        "of" | "for" if p.hyphen(i + 3) && plain(i + 4) => Some(i + 5),
        "under" | "over" => Some(i + 3),
        _ => None,
    }
}

/// A score, as sports have it: "3-1", "6-4, 6-3", "24–17". The piece after it.
pub fn read(p: &Pieces<'_>, i: usize) -> Option<usize> {
    if let Some(end) = shots(p, i) {
        return Some(end);
    }
    let (left, right) = (p.digits(i)?, p.digits(i + 2)?);
    let dash = p.mark(i + 1).is_some_and(|m| matches!(m, '-' | '–' | '‑')) && p.glued(i + 1) && p.glued(i + 2);
    let plain = |d: Digits| d.count <= 3 && !d.decimal && !d.grouped;
    if !dash || !plain(left) || !plain(right) || i > 0 && p.glued(i) && p.mark(i - 1) != Some('(') {
        return None;
    }
    let (left, right) = (left.value?, right.value?);
    let more = chain(p, i) > i + 3;
    let unit = p.measured(i + 3) || p.glued(i + 3) && !p.word(i + 3).is_empty();
    let context = (i.saturating_sub(SCORE_REACH)..i + SCORE_REACH).any(|at| is_sport(p.word(at)));
    let falls = left >= right;
    let counted = noun_like::is_counted(p, i + 3);
    let score = if falls { !unit } else { context && !counted && !unit };
    (score || more).then(|| chain(p, i))
}

/// The two sides of a vote, as their pieces: the "52" and "48" of "voted 52-48", "approved the bill 221–205".
pub fn votes(p: &Pieces<'_>, i: usize) -> Option<[usize; 2]> {
    let end = read(p, i)?;
    let near = || (i.saturating_sub(VOTE_REACH)..i + VOTE_REACH).map(|at| p.word(at));
    let voted = near().any(|word| matches!(word, "vote" | "voted" | "votes" | "voting" | "ballot"));
    let decided = near().any(|word| {
        matches!(word, "approved" | "passed" | "rejected" | "confirmed" | "defeated" | "adopted" | "ruled" | "ruling")
    });
    let body = near().any(|word| {
        matches!(
            word,
            "senate"
                | "house"
                | "council"
                | "committee"
                | "parliament"
                | "assembly"
                | "chamber"
                | "court"
                | "panel"
                | "board"
                | "lawmakers"
                | "jury"
                | "commission"
                | "legislature"
                | "bill"
                | "motion"
                | "amendment"
        )
    });
    let game = near().any(|word| is_sport(word) && !matches!(word, "vote" | "voted" | "ruling" | "ruled" | "decision"));
    (end == i + 3 && (voted || (decided && body)) && (voted || !game)).then_some([i, i + 2])
}

/// How many pieces on either side of a vote its words may stand.
const VOTE_REACH: usize = 12;

/// How many pieces on either side of a score a word of sport or of votes may stand.
const SCORE_REACH: usize = 8;

fn is_sport(word: &str) -> bool {
    matches!(
        word,
        "beat"
            | "beats"
            | "beaten"
            | "won"
            | "win"
            | "wins"
            | "lost"
            | "lose"
            | "loss"
            | "victory"
            | "defeat"
            | "defeated"
            | "draw"
            | "drew"
            | "drawn"
            | "lead"
            | "led"
            | "leads"
            | "ahead"
            | "vs"
            | "v"
            | "scored"
            | "score"
            | "goal"
            | "goals"
            | "final"
            | "set"
            | "sets"
            | "match"
            | "game"
            | "halftime"
            | "half-time"
            | "aggregate"
            | "penalties"
            | "tied"
            | "tie"
            | "record"
            | "season"
            | "trailed"
            | "trailing"
            | "down"
            | "series"
            | "vote"
            | "voted"
            | "ruling"
            | "ruled"
            | "decision"
    )
}
