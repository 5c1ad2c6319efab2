//! Answers on one axis. All places are computed in `variorum-view`; a part of the width is a part of the width.

use super::badge;
use leptos::prelude::*;
use variorum_view::plot::{Plot, Row, Side, Tick};

/// A strip or timeline, with the same in words beside it.
pub fn plot(plot: Plot) -> impl IntoView {
    let ticks = plot.ticks.clone();
    let widest = plot.rows.iter().map(|row| row.badges.len()).max().unwrap_or(1);
    let class = ["plot who-", WIDTHS[widest.clamp(1, WIDTHS.len()) - 1]].concat();
    view! {
        <figure class=class>
            <figcaption class="unseen">{plot.alt}</figcaption>
            <div class="rows" aria-hidden="true">
                {plot.rows.into_iter().map(|row| strip(row, &ticks)).collect_view()}
                <div class="row axis">
                    <span class="who"></span>
                    <svg width="100%" height="18">{plot.ticks.into_iter().map(axis_label).collect_view()}</svg>
                </div>
            </div>
            {plot.note.map(|note| view! { <p class="note" aria-hidden="true">{note}</p> })}
        </figure>
    }
}

/// Names of the widths of the column of letters: as many as stand beside each other.
const WIDTHS: [&str; 4] = ["1", "2", "3", "4"];
/// Heights in pixels: of a row, of one whose label stands above its mark, and of the mark in each.
const HEIGHT: (&str, &str, &str) = ("30", "15", "20");
const TALL: (&str, &str, &str) = ("50", "36", "19");

/// One answer's row.
fn strip(row: Row, ticks: &[Tick]) -> impl IntoView + use<> {
    let above = matches!(row.side, Side::AboveFrom | Side::AboveTo);
    let (height, middle, baseline) = if above { TALL } else { HEIGHT };
    let (anchor, shift) = match row.side {
        Side::After => ("start", "14"),
        Side::Before => ("end", "-14"),
        Side::AboveFrom => ("start", "0"),
        Side::AboveTo => ("end", "0"),
    };
    let hue = ["hue-", &row.badges.first().map_or(0, |badge| badge.hue).to_string()].concat();
    let lines = ticks.iter().map(|tick| {
        view! { <line class="grid" x1=tick.at.clone() x2=tick.at.clone() y1="0" y2="100%"></line> }
    });
    let bar = row.bar.map(|(x, width)| bar(x, width, if above { "31" } else { "10" }, row.open_left, row.open_right));
    let dot = row.dot.map(|at| view! { <circle class="dot" cx=at cy=middle r="6"></circle> });
    let value = if row.long { "value is-long" } else { "value" };
    view! {
        {row.caption.map(|caption| view! { <p class="caption">{caption}</p> })}
        <div class="row answers">
            <span class="who">{row.badges.iter().map(badge).collect_view()}</span>
            <svg class=hue width="100%" height=height>
                {lines.collect_view()}
                {bar}
                {dot}
                <text class=value x=row.at dx=shift y=baseline text-anchor=anchor>{row.label}</text>
            </svg>
        </div>
    }
}

/// A bar; its open sides fade out.
fn bar(x: String, width: String, y: &'static str, open_left: bool, open_right: bool) -> impl IntoView {
    let class = match (open_left, open_right) {
        (false, false) => "bar",
        (true, false) => "bar open-left",
        (false, true) => "bar open-right",
        (true, true) => "bar open-left open-right",
    };
    view! { <rect class=class x=x y=y width=width height="10" rx="2"></rect> }
}

/// A value of the axis.
fn axis_label(tick: Tick) -> impl IntoView {
    view! { <text class="tick" x=tick.at y="13" text-anchor=tick.anchor>{tick.label}</text> }
}
