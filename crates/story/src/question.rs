//! A question that figures answer, and the verdict on their answers.

use crate::{FigureId, QualifierKind, SourceId};
use serde::{Deserialize, Serialize};

/// What one or more sources state a figure for: the same event, measure, population and time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// Name in addresses, stable under the order of the sources: "deaths-peacekeeper".
    pub id: String,
    /// Id of the measure: "deaths".
    pub measure: String,
    /// Lemma of what is counted: "peacekeeper".
    #[serde(default)]
    pub noun: Option<String>,
    /// The name that it is about, as written: "MINUSMA", "Moura".
    #[serde(default)]
    pub name: Option<String>,
    /// Title in the editor's words, in place of the one made from measure, noun and name.
    #[serde(default)]
    pub title: Option<String>,
    /// What each source states, in the order of the sources; at most one a source.
    pub answers: Vec<Answer>,
    /// Whether the answers can be compared, and whether they agree.
    pub verdict: Verdict,
    /// Why, as data.
    pub reason: Reason,
    /// A mistake of writing that would explain the difference.
    #[serde(default)]
    pub slip: Option<Slip>,
}

/// What one source answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The source.
    pub source: SourceId,
    /// Its most precise figure.
    pub figure: FigureId,
    /// Its other figures on the same question.
    #[serde(default)]
    pub also: Vec<FigureId>,
    /// Which group of like scope it belongs to, from 0.
    pub group: u32,
}

/// Whether answers can be compared, and whether they agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Same event, measure, population and time, and intervals that do not meet.
    Conflict,
    /// The answers hold for different scopes.
    DifferentScope,
    /// The later account states the later count.
    LaterCount,
    /// Not enough is said to tell.
    CannotTell,
    /// A bound is met.
    Compatible,
    /// The same after conversion of units or currencies.
    Conversion,
    /// The same when rounded.
    Rounding,
    /// The same.
    Agree,
    /// Only one source answers.
    Single,
}

/// Why a verdict was given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule that gave it.
    pub rule: String,
    /// What tells the groups apart, where the verdict rests on scope.
    #[serde(default)]
    pub scope: Vec<QualifierKind>,
    /// The figures that the verdict rests on, in order.
    #[serde(default)]
    pub figures: Vec<FigureId>,
}

/// A mistake of writing that would explain a difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Slip {
    /// Ten or a thousand times the other.
    Factor,
    /// Two neighbouring digits in the other order.
    SwappedDigits,
    /// The same digits with the decimal point elsewhere or lost.
    DecimalPoint,
    /// Month and day in the other order.
    MonthAndDay,
}

/// A correction by the editor, made after the engine and shown as the editor's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Edit {
    /// A question taken out.
    Dismiss {
        /// The question.
        question: String,
        /// Why, in the editor's words.
        why: String,
    },
    /// A question given another title.
    Retitle {
        /// The question.
        question: String,
        /// The title given.
        title: String,
    },
}
