//! Owns the codes of what can be wrong in an authored file, of what can be done about it, and of the nouns
//! that both need. The words for them stand in the interface's files under `problem-`, `advice-` and `noun-`.

use crate::model::Measure;

/// A list of codes, each with the word that stands for it in the files of words and for machines.
macro_rules! codes {
    ($(#[$about:meta])* $name:ident: $($code:ident)+) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($code,)+
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$code,)+];

            /// The same in small letters, with hyphens: it never changes once it has been told.
            pub fn word(self) -> String {
                hyphened(&format!("{self:?}"))
            }
        }
    };
}

fn hyphened(name: &str) -> String {
    let mut word = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.push(c.to_ascii_lowercase());
    }
    word
}

codes! {
    /// What is wrong.
    Code:
    // The file and its notation.
    TooLarge NotText Unreadable SavedPlay Notation UnknownField UnknownVariant MissingField DuplicateField
    NumberOutOfBounds TooDeep ExpectedMark ExpectedNoun WrongValue FileEnds SomethingAfterEnd
    UnclosedBracket StrayBracket WrongBracket UnclosedText UnclosedComment
    HarmfulCharacter HarmfulInText PiledMarks LineEndInText TabInText LongText MoreProblems
    // What is too much.
    TooMany TooManyIn TooManyEntries MoreThan TooManyOutcomes MuchMoneyAtOnce LongPhrase EndlessMoney MuchMoney
    TooManyOnce TooWide
    // Ids, texts and numbers.
    UsedTwice BadId UnknownId NoText LacksLanguage EmptyTexts OutOfRange OutOfRangeOf
    // Chance, cases and effects.
    WeightTwice TruthTwice TruthsLacking AfterEnd OutcomesOrCases LastCase NothingHappens NoLetter NoTruth
    EmptyTension ParagraphAlways
    VoiceLines VoiceAdvisesNothing VoicesAgree VoicesNeverMeet
    // The deal as a whole.
    NoWayOut FewAnswers DeadlineGoesOn Endless NodeNotReached FactNotTaught EventNeverDue EndingNotReached
    PersonNotApproached BribeGoesFree ShiftLost ShiftMayBeLost
    // Campaigns.
    TraitsWithoutCampaign NoBookFor FaultyBook LongForCampaign UnknownCompany UnknownApproach UnknownBone
    PaperLines PartOfAnother PaperForNobody UnknownLine LineNeverSaid TruthsNotOnce ReasonTenths NobodyAsks WorryLacks ShutDoor SponsorWithoutInfluence NoEnd TwoEnds NeverHeld NobodysSay
    OddsDescend RivalTruths LastAward NeverComes RivalTenths
    NoDisqualified
    // Times.
    BackBeforeGone AlwaysAway NeverCools
    // Books.
    NotCitation NoSuchRule VerdictAndPoints NoCriterion NoQuestion AsksChoice YesAndNo BadSource SourceTwice
    BadCode NotNext ActsAndAbsent FaceNotOnce CommandTwice BadCommand StageCount PhasesLacking ConcernSum
    WrongMarks BandNotOnce NoVariant UnknownPlaceholder EmptyPlaceholder OpenPlaceholder PlaceholdersDiffer
    // Saved plays.
    NoFormat FieldLacking
}

/// How bad something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// The file cannot be used as it is.
    Problem,
    /// It can, and may not do what its author meant.
    Warning,
}

impl Code {
    pub fn level(self) -> Level {
        if matches!(self, Self::ShiftLost | Self::ShiftMayBeLost) { Level::Warning } else { Level::Problem }
    }
}

codes! {
    /// What can be done about it.
    Help:
    RightFile SaveAsText GiveReadable VerifyIt CompareReference PossibleFields Possible AddField RemoveOne
    SmallerNumber NestAtMost CloseIt RemoveBracket WriteBracket
    DeleteCharacter LeaveOut LeaveMarksOut OneLineEach WriteSpaces ShortenIt MendFirst
    UseAtMost MergeOrDrop DropSome FourEnough FewEnough UseRange PlayMovesAtMost PutIntoOthers SmallerAmounts
    UseFact AskLess
    RenameOne GoodId GoodBookId DidYouMean AddIt OneOf UseOneOf BothLanguages WriteBoth OneParagraph
    KeepOne OneWeight WeightForEach EndLastEffect ExactlyOne FirstCaseCounts WeightAboveZero GiveLetters OneTruth
    ListActions TwoLines AdviseActs AdviseOtherwise AdviseInOnePlace
    FreeWayOut TwoAnswers EndLast MakeItEnd LeadThereOrDrop TeachOrDrop GiveDayOrSchedule AddEndOrDrop
    AddActionOrDrop DisqualifyFor InclineInstead PutIntoText
    AddCampaign CampaignsWith MendBook ShortForCampaign OneActionOrOneOf NameABone LinesForEachPart PartsOfKind SayWhomFor NumberForEach GiveTraitOrDrop
    MakeThemTell WorryNeedsBoth OpenTheDoor OpenDoorOnly GiveAward KeepOneEnd WorkingDays GiveASay AscendingOdds PointsForEach
    EndsInOrder NameDisqualified
    BackLater BeThere LowerRung
    WriteCitation MethodHas VerdictPoints WriteFourOrFive WriteFour AskPosition AddToOne CapitalLetters
    CodeOfSource ComesHere ActsOrAbsent DescribeEach FreeLetter ThereAreSeven PhasesInOrder PercentOfWhole
    NoMark TheseMarks LetterOfEachBand EndDisqualified WriteVariant NoPlaceholder AskForTrait CloseBrace SameInBoth
    WrittenByProgram
}

codes! {
    /// What a problem is about.
    Noun:
    // Kinds of entries.
    Scenario Rulebook Truth Person Fact Stock Paper Node Action Event Ending TensionChoice Evaluation Rival RivalStep CompanyAct Voices Department FirmAct
    LeftOutApproach Rule Source Question Criterion Approach
    // Lists, in the plural.
    Paragraphs Tensions PowerLetters PeopleListenedTo Elements Attitudes Doors Facts Evaluations PaperLines OwnLines TruthsInList AdvisedActs Absences
    Cases EffectsOfOutcome ConditionParts AwardEnds Entries Faces Stages Signs ConcernPhases FaceCitations
    SignEvidence Sources Rules Questions Criteria Approaches Moves
    // Numbers.
    Attitude AttitudeAtStart AttitudeWeight OutcomeWeight PriorWeight SpineDistance OutcomeCount Shift Rung Trust Points
    Stage DayCount Amount
    // Texts.
    OutcomeTell ParagraphText PaperLine Template AttitudeChance RivalStepChance
    // What the notation expects.
    Number Name QuotedText TrueOrFalse Character
}

impl From<Measure> for Noun {
    fn from(measure: Measure) -> Self {
        match measure {
            Measure::Attitude => Self::Attitude,
            Measure::Shift => Self::Shift,
            Measure::Rung => Self::Rung,
            Measure::Trust => Self::Trust,
            Measure::Points => Self::Points,
            Measure::Stage => Self::Stage,
            Measure::Days => Self::DayCount,
            Measure::Amount => Self::Amount,
            Measure::Stock => Self::Stock,
        }
    }
}
