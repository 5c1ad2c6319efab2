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
    /// Why these figures were held to answer one question.
    #[serde(default)]
    pub links: Vec<Link>,
    /// Figures of the same measure that were held to answer another question, and why.
    #[serde(default)]
    pub apart: Vec<Apart>,
    /// The pairs of sources whose answers alone would be judged otherwise than all answers together; every other pair is
    /// judged as these are. None where pairs were not judged: of very many answers, and in stories of earlier versions.
    #[serde(default)]
    pub pairs: Option<Vec<Between>>,
}

/// The verdict on the answers of two sources alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Between {
    /// The sources, in the order of the answers.
    pub sources: (SourceId, SourceId),
    /// Whether their answers can be compared, and whether they agree.
    pub verdict: Verdict,
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The rule that gave it: "different-scope".
    pub rule: String,
    /// What tells the groups apart, where the verdict rests on scope.
    #[serde(default)]
    pub scope: Vec<QualifierKind>,
    /// The figures that the verdict rests on, in the order of the answers.
    #[serde(default)]
    pub figures: Vec<FigureId>,
    /// The groups of like scope that [`Answer::group`] counts, the least restricted first.
    #[serde(default)]
    pub groups: Vec<Group>,
    /// Whether figures that part are said by different holders ("police", "organisers").
    #[serde(default)]
    pub holders: bool,
}

/// Answers of like scope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// What they hold for only; empty where no account says ("no cause given").
    #[serde(default)]
    pub scope: Vec<Scope>,
    /// How the answers inside the group stand to each other.
    pub verdict: Verdict,
}

/// A restriction, without its place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Scope {
    /// What it restricts.
    pub kind: QualifierKind,
    /// Its words in their base forms, lower case: "hostile act"; the editor's words where the editor named it.
    pub lemma: String,
}

/// Two figures held to answer one question, and what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The figures, in the order of the answers.
    pub figures: (FigureId, FigureId),
    /// What the two have in common, the strongest first.
    pub features: Vec<Feature>,
}

/// A figure of the same measure that does not answer the question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Apart {
    /// The figure.
    pub figure: FigureId,
    /// The answer that it is most like.
    pub from: FigureId,
    /// What keeps the two apart.
    pub barrier: Barrier,
}

/// What keeps two figures of one measure apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Barrier {
    /// The accounts do not tell the same event.
    Accounts,
    /// A date and a count, a share and a sum of money.
    Sort,
    /// Units that do not convert.
    Unit,
    /// Different measures.
    Measure,
    /// Different things are counted: peacekeepers and civilians.
    Population,
    /// They hold for times that do not meet.
    Time,
    /// One is a part of a whole, or an addition.
    Part,
    /// One stands before a change and the other after it, or is the difference.
    Change,
    /// One speaks of another event.
    Event,
    /// Different holders, where one account gives both.
    Holder,
    /// Too little speaks for one question.
    Unsure,
    /// Its source answers with a figure that is more surely of this question.
    Answered,
}

/// What two figures have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    /// They quantify the same measure.
    Measure,
    /// They count the same noun.
    Noun,
    /// The nouns that they count belong to one class ("peacekeeper", "service member").
    Class,
    /// Their sentences hold the same name, whatever its form.
    Name,
    /// Neither names another event than the one that its account is about.
    Event,
    /// They hold for the same time.
    Time,
    /// They hold for the same place.
    Place,
    /// The same holder says so.
    Holder,
    /// They are restricted in the same way.
    Scope,
    /// Words beside them are the same.
    Words,
    /// Each is the only one of its account that can answer.
    Only,
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
    /// Two questions that are one: the answers of `with` go to `question`, and the verdict is given anew.
    Merge {
        /// The question that stays.
        question: String,
        /// The question that is taken into it.
        with: String,
        /// Why, in the editor's words.
        why: String,
    },
    /// A question that is two: the answers of `sources` go to a new question, and both verdicts are given anew.
    Split {
        /// The question.
        question: String,
        /// The sources whose answers leave it.
        sources: Vec<SourceId>,
        /// Name of the new question, in the form of [`Question::id`].
        into: String,
        /// Why, in the editor's words.
        why: String,
    },
    /// The scope of one source's answer, named where its words leave it unsaid; the verdict is given anew.
    Scope {
        /// The question.
        question: String,
        /// The source.
        source: SourceId,
        /// What is restricted.
        kind: QualifierKind,
        /// The scope, in the editor's words.
        scope: String,
        /// Why, in the editor's words.
        why: String,
    },
    /// A question shown at another place.
    Reorder {
        /// The question.
        question: String,
        /// Its place among the questions, from 1.
        place: u32,
    },
}
