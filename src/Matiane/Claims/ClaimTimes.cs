using System.Collections.Immutable;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Claims;

/// <summary>When a happening was.</summary>
internal static class ClaimTimes
{
    private const int MostReach = 6;
    private const int MostReachBehind = 2;
    private const int AttributeReach = 3;
    private const int DatelineReach = 6;
    private const int HistoricalDays = 120;
    private const int KnownReach = 3;
    private const int ParticipleReach = 6;

    // A mark, an adposition and the time.
    private const int ParticipleTieReach = 2;
    private const int OwnReach = 3;

    public static ClaimTime? Of(PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var clause = match.Clause;
        if (EarlierTimes.Of(match, context) is { } then && IsLongPast(then.Time, context))
        {
            return new ClaimTime(new Quote(then.Mention.Part, then.Mention.Span), then.Time, false);
        }

        // "Detained on 24 September: … Omsk – 18": below a heading, of its day.
        if (match.Line is { Heading: var heading } && heading.Sentence != clause.Sentence && context.MentionsOf(heading.Sentence).OfType<TimeMention>().FirstOrDefault(static t => t.Time is { From: not null, To: not null, Duration: null }) is { } ofList && !IsAhead(ofList.Time.From, context))
        {
            return new ClaimTime(null, RunningTimes.DayOf(ofList.Time), true);
        }

        var reach = context.Reach(clause);
        var isCurfew = match.Frame is { Event: "COERCE", Mode: "curfew" };
        var here = context.MentionsOf(clause.Sentence).OfType<TimeMention>().Where(t => (t.Time.From is not null || t.Time.To is not null) && !IsAttribute(t, clause, context) && !IsDateline(t, context) && !IsOfOtherTime(t, clause, context) && !IsOfCharge(t, match, context)
            // "Declared an emergency until 30 May and dismissed the governor": what only lasts has an end to come.
            && !(t.Time.From is null && IsAhead(t.Time.To, context) && match.Frame is { Event: "RETREAT", Mode: "resign" } or { Event: "INCIDENT" or "ASSAULT" or "ACCUSE" or "CONSULT" or "SUPPORT" })
            // "Dissolved parliament and set the election for 30 June": a day to come that another clause tells.
            && !(clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Past, Modal: null } && !reach.Contains(t.Words) && IsAhead(t.Time.From, context))
            // "Called a strike for 6 June and demands higher pay", "ruled out an election before March": what is asked for or refused has its own day, not the asking.
            && !(match.Frame.Event is "REQUEST" or "REJECT" && clause is { Kind: PredicateKind.Finite, Tense: TenseFeature.Past or TenseFeature.Pres, Modal: null } && (IsAhead(t.Time.From, context) || IsOfWhatIsAsked(t, clause, context)))
            && !(t.Time.Precision is TimePrecision.Hour or TimePrecision.Minute && (isCurfew ? IsOfDay(t, context) : IsOfNext(t, clause, context))))
            .OrderByDescending(t => reach.Contains(t.Words)).ThenByDescending(t => IsOfNounItself(t, clause, context)).ThenBy(t => Math.Abs(t.Head - clause.Predicate)).FirstOrDefault();
        if (here is { Time.From.Length: > 10 } && (isCurfew || !reach.Contains(here.Words) && OpensLater(clause, context)))
        {
            // "A curfew from 6 p.m. on Sunday after clashes": the day of both, the hour of one.
            var day = here.Time.From[..10];
            return new ClaimTime(isCurfew ? new Quote(here.Part, here.Span) : null, new TimeValue(day, day, TimePrecision.Day), !isCurfew);
        }

        // "6 May: the leader, under arrest since 2018, is freed": what only says since when is of something else.
        if (here is { Time.To: null } && clause.Kind == PredicateKind.Finite && OfHeading(clause, context) is { } headed)
        {
            return headed;
        }

        if (here is not null)
        {
            return new ClaimTime(new Quote(here.Part, here.Span), here.Time, IsOfSaying(here, match, context, attributions));
        }

        if (match is { Frame.RecipientMeasure: "killed" or "injured", Clause.Kind: not PredicateKind.Nominal } && match.Actors.All(a => a.Words.Sentence != clause.Sentence) && ToldBefore(clause, context) is { } told)
        {
            return new ClaimTime(null, told.Time, true);
        }

        return OfHeading(clause, context) ?? OfReport(context);
    }

    /// <summary>The day that heads the paragraph of a clause or the lines that it stands in; null for none.</summary>
    private static ClaimTime? OfHeading(Clause clause, ReportContext context) => context.DayOf(clause.Sentence) is { } day ? new ClaimTime(null, day, true) : null;

    /// <summary>The day of the report, which stands for what names no other; null where it has none.</summary>
    public static ClaimTime? OfReport(ReportContext context) =>
        context.Report.Report.Published is { } published && TimeResolver.Iso(published) is var date ? new ClaimTime(null, new TimeValue(date, date, TimePrecision.Day), true) : null;

    /// <summary>"Sentenced a man for the murder of a guard in 2011": what lies long before is when the deed was done.</summary>
    private static bool IsOfCharge(TimeMention time, PatternMatch match, ReportContext context) =>
        match.Frame is { Event: "SANCTION", Mode: "convict" } or { Event: "COERCE", Mode: "arrest" } && IsLongPast(time, context)
        && context.ClausesOf(match.Clause.Sentence).Any(c => c is { Kind: PredicateKind.Nominal, Tie: Relation.Beneficiary or Relation.Charge } && c.Predicate > match.Clause.Predicate && c.Predicate < time.Words.First);

    /// <summary>Whether a clause or event noun only tells what something else came after or before.</summary>
    private static bool OpensLater(Clause clause, ReportContext context) =>
        context.Syntax.RelationOf(context.Report.Sentences[clause.Sentence].Words[clause.Extent.First].Lower) is Relation.After or Relation.Before or Relation.Since || clause is { Kind: PredicateKind.Nominal, Tie: Relation.After };

    /// <summary>"Insists on a vote in January", "ruled out a vote before March": a month or day without a year, behind or below what a demand or refusal is of, that would lie long before it.</summary>
    private static bool IsOfWhatIsAsked(TimeMention time, Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var isBound = time.Time.From is null || time.Words.First > 0 && context.Syntax.RelationOf(words[time.Words.First - 1].Lower) is Relation.Before or Relation.Until || words[time.Head].Best.Adposition is { } written && context.Syntax.RelationOf(written) is Relation.Before or Relation.Until;
        return time.Time.Precision is TimePrecision.Month or TimePrecision.Day && IsLongPast(time, context) && Enumerable.Range(time.Words.First, time.Words.End - time.Words.First).All(i => words[i].Token.Form is not { Length: 4 } year || !year.All(char.IsAsciiDigit))
            && (clause.Tense == TenseFeature.Pres || isBound);
    }

    /// <summary>Whether an hour is told without a day of its own: it is one of each day.</summary>
    private static bool IsOfDay(TimeMention hour, ReportContext context) =>
        hour.Time.From is not { Length: > 10 } from || context.Report.Report.Published is not { } published || string.CompareOrdinal(from, 0, TimeResolver.Iso(published), 0, 10) == 0;

    /// <summary>"The border was closed and a curfew declared from 10 p.m.": the hour of the verb that stands before it, not of the one before that.</summary>
    private static bool IsOfNext(TimeMention hour, Clause clause, ReportContext context) =>
        clause.Kind == PredicateKind.Finite && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Finite && c.Predicate > clause.Predicate && c.Predicate < hour.Words.First);

    /// <summary>The day of what the paragraph tells before its toll ("The quake struck on Monday. More than 200 were hurt."); null where it names none.</summary>
    private static TimeMention? ToldBefore(Clause toll, ReportContext context)
    {
        var own = context.Report.Sentences[toll.Sentence].Sentence;
        for (var s = toll.Sentence - 1; s >= 0 && context.Report.Sentences[s].Sentence is var sentence && sentence.Part == own.Part && sentence.Paragraph == own.Paragraph; s--)
        {
            if (context.MentionsOf(s).OfType<TimeMention>().LastOrDefault(t => t.Time is { From: not null, To: not null, Precision: TimePrecision.Day or TimePrecision.PartOfDay or TimePrecision.Hour or TimePrecision.Minute } && !IsDateline(t, context) && !IsAhead(t.Time.From, context)) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>Whether a claim has only the report's own day, for want of one told.</summary>
    public static bool IsReports(ClaimTime? time, ReportContext context) => time is { Quote: null } && time == OfReport(context);

    /// <summary>Whether a day lies after the report's own: nothing that it tells as done happened then.</summary>
    public static bool IsAhead(string? day, ReportContext context) =>
        context.Report.Report.Published is { } published && string.CompareOrdinal(day, 0, TimeResolver.Iso(published), 0, 10) > 0;

    /// <summary>"…, police said on Tuesday", "as of Tuesday morning": when it was known, which is no sooner than it happened.</summary>
    private static bool IsOfSaying(TimeMention time, PatternMatch match, ReportContext context, ImmutableArray<Attribution> attributions)
    {
        var words = context.Report.Sentences[time.Words.Sentence].Words;
        var trigger = words[match.Trigger ?? match.Clause.Predicate].Span;
        return attributions.Any(a => a.IsSaying && a.Cue is { } cue && cue.Part == time.Part && a.Content.Any(c => c.Part == time.Part && c.Span.Contains(trigger))
                && a.Content.Where(c => c.Part == time.Part).All(c => !c.Span.Overlaps(time.Span)) && context.ClausesOf(time.Words.Sentence).Any(c => c.Extent.Contains(time.Words) && Covers(c, cue.Span, words)))
            || Enumerable.Range(1, KnownReach).Any(n => IsKnownWord(time.Words.First - n, n) || IsKnownWord(time.Words.End, n) || IsKnownWord(time.Words.First, n));

        // "By Tuesday morning" bounds what is counted up, and tells when anything else happened.
        bool IsKnownWord(int first, int length) => first >= 0 && first + length <= words.Length
            && context.Syntax.RoleOf(words, first, length) is { } role && (role == "known" || role == "known-by" && (match.Frame.RecipientMeasure is not null || !match.Tolls.IsEmpty));
    }

    private static bool Covers(Clause clause, TextSpan span, ImmutableArray<Word> words) =>
        words[clause.Extent.First].Span.Start <= span.Start && words[clause.Extent.End - 1].Span.End >= span.End;

    /// <summary>"Resigned on Tuesday after the arrest of two aides in Lagos on Sunday", «ушёл во вторник после задержания …в воскресенье»: a time behind an event noun, with no verb or mark between.</summary>
    private static bool IsOfNounItself(TimeMention time, Clause clause, ReportContext context) =>
        clause.Kind == PredicateKind.Nominal && context.Syntax.Sides != "ergative" && time.Words.First > clause.Predicate
        // «Акция против ареста студента в понедельник»: nor what the noun is about, where that is a happening too.
        && clause.Arguments.All(a => a.Phrase.Head < clause.Predicate || a.Phrase.Head > time.Words.First || a.Phrase.Marker is null || a.Relation is Relation.Genitive or Relation.Agent or Relation.Comitative or Relation.Location or Relation.Near or Relation.Time || !context.FramesOf(clause.Sentence, a.Phrase.Head).Any())
        && context.Report.Sentences[clause.Sentence].Words[(clause.Predicate + 1)..time.Words.First].All(static w => w.Upos is not (Upos.VERB or Upos.AUX or Upos.SCONJ or Upos.PUNCT));

    /// <summary>"… have fled since the war began in April": a time of what came before or after.</summary>
    private static bool IsOfOtherTime(TimeMention time, Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        if ((clause.Tense == TenseFeature.Past || clause is { Kind: PredicateKind.Nominal, Parent: { } verb } && context.Clauses[verb].Tense == TenseFeature.Past) && !clause.Extent.Contains(time.Words) && IsAhead(time.Time.From, context))
        {
            return true;
        }

        // "Арестовал блогера, сбежавшего в 2021 году": so has a participle that says something of somebody.
        // "Прекратили забастовку, начатую в апреле": or of what the verb is done to.
        if (PlaceOwners.IsOfPerson(time.Words, context, clause.Predicate) || clause.Kind == PredicateKind.Finite && context.Syntax.Sides == "accusative" && clause.Arguments.Where(static a => a is { Function: Function.Undergoer, IsInherited: false, Phrase.Marker: null }).ToList() is [_, ..] done
            && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate > done[0].Phrase.Head && c.Predicate < time.Words.First && c.Extent.Contains(time.Words) && PhraseFinder.MarkBefore(words, c.Predicate) is >= 0 and var mark && c.Arguments.Any(a => done.Exists(d => d.Phrase == a.Phrase || a.Phrase.Words.End == mark && IsOwnerOf(a.Phrase, d.Phrase)))))
        {
            return true;
        }

        // "Увели учителя, осудившего их в 2016 году; его нашли мёртвым": nor is the long past of such a participle that of what is told behind it.
        if (clause.Kind == PredicateKind.Finite && context.Syntax.Sides == "accusative" && IsLongPast(time, context) && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Extent.Contains(time.Words) && c.Predicate < time.Words.First && c.Extent.End <= clause.Extent.First && PhraseFinder.MarkBefore(words, c.Predicate) >= 0))
        {
            return true;
        }

        // "Бывших солдат армии, подписавших в 2016 году …": where who is meant has an owner that is not declined, it stands for him.
        bool IsOwnerOf(Phrase owner, Phrase owned) => owner.Words.First == owned.Words.End && clause.Arguments.Any(a => a.Phrase == owner && a.Function == Function.Genitive);

        if (context.Syntax.Sides == "order" && (IsOfAside(time, clause, words) || IsOfNounBefore(time, clause, words, context) || IsOfParticipleBefore(time, clause, words, context)))
        {
            return true;
        }

        // "Наводнение (самое сильное с 2002 года) разрушило …": nor is since when what brackets tell, nor what is long past in brackets behind a word of its own ("the theatre (built in 1902) burnt down").
        if ((time.Time.To is null || IsLongPast(time, context)) && PhraseFinder.BracketOf(words, time.Words.First) is >= 0 and var bracket && bracket != PhraseFinder.BracketOf(words, clause.Predicate)
            && (time.Time.To is null || words[(bracket + 1)..time.Words.First].Any(static w => w.Upos is Upos.VERB or Upos.ADJ or Upos.NOUN)))
        {
            return true;
        }

        if (IsOfSetOff(time, clause, words, context) || IsOfParticiple(time, clause, words, context) || IsBeforeNounOfParticiple(time, clause, words, context) || IsCompared(time, words, context) || IsSinceMost(time, words, context))
        {
            return true;
        }

        // "Captured a village which had been the scene of a massacre in 2012", "reached Homs, the site of a massacre in 2012": nor is a year behind what something was.
        if (time.Time.Precision >= TimePrecision.Year && IsOfDescription(time, clause, words, context.Syntax.Sides == "order"))
        {
            return true;
        }

        // "Criticised the police and recalled that a student was killed in 2014": nor is the long past of what somebody says that of what is told outside it.
        if (IsLongPast(time, context) && !context.Reach(clause).Contains(time.Words) && context.ClausesOf(clause.Sentence).Any(c => c.Link == ClauseLink.Content && c.Extent.Contains(time.Words) && clause.Predicate < c.Extent.First))
        {
            return true;
        }

        // "The release of Rey, who was arrested a year ago": a relative clause has a time of its own, save one that says what something always is ("the house that holds the court overnight").
        return !context.Reach(clause).Contains(time.Words) && context.ClausesOf(clause.Sentence).Any(c => c.Extent != clause.Extent && c.Extent.Contains(time.Words)
            && (words[words[c.Extent.First].Token.Form == "," ? Math.Min(c.Extent.First + 1, words.Length - 1) : c.Extent.First].Features.PronType == PronTypeFeature.Rel && c.Kind != PredicateKind.Nominal && c.Tense != TenseFeature.Pres && !c.Extent.Contains(clause.Sentence, clause.Predicate)
            || (words[c.Extent.First].Upos == Upos.PUNCT ? Math.Min(c.Extent.First + 1, words.Length - 1) : c.Extent.First) is var opening
                // "Накануне повстанцы заявили, что взяли город": the time itself ties nothing.
                && !(opening == time.Words.First && words[opening].Upos == Upos.ADV) && context.Syntax.RelationOf(words[opening].Lower) is Relation.After or Relation.Before or Relation.Since or Relation.Until));
    }

    /// <summary>"Задержанные накануне активисты голодают": where case tells, whether a time stands between another participle and the noun that it is said of.</summary>
    private static bool IsBeforeNounOfParticiple(TimeMention time, Clause clause, ImmutableArray<Word> words, ReportContext context) =>
        context.Syntax.Sides == "accusative" && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate != clause.Predicate && c.Predicate < time.Words.First && time.Words.First - c.Predicate <= AttributeReach && words[c.Predicate].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None }
            && c.Arguments.FirstOrDefault(a => a is { Function: Function.Actor or Function.Undergoer, IsInherited: false, Phrase.Marker: null } && a.Phrase.Words.First >= time.Words.End && Enumerable.Range(c.Predicate, a.Phrase.Head - c.Predicate).All(i => words[i].Token.Kind == TokenKind.Word && words[i].Features.VerbForm != VerbFormFeature.Fin)) is { } said && said.Phrase.Head != clause.Predicate);

    /// <summary>"Как и в прошлом году, полиция запретила марш": whether a time is only what this one is likened to.</summary>
    private static bool IsCompared(TimeMention time, ImmutableArray<Word> words, ReportContext context)
    {
        var at = time.Words.First - 1;
        while (at > 0 && words[at].Upos is Upos.ADP or Upos.CCONJ or Upos.PART)
        {
            at--;
        }

        return context.Syntax.Sides == "accusative" && at >= 0 && context.Syntax.RoleOf(words[at].Lower) == "likens" && (at == 0 || words[at - 1].Token.Form == ",") && time.Words.End < words.Length && words[time.Words.End].Token.Form == ",";
    }

    /// <summary>"The deadliest attack since 2015", «крупнейший теракт с 2015 года», "2015 წლის შემდეგ ყველაზე": whether a time only tells since when nothing was so.</summary>
    private static bool IsSinceMost(TimeMention time, ImmutableArray<Word> words, ReportContext context)
    {
        if (time.Time.To is not null && !EarlierTimes.IsSince(time, words, context))
        {
            return false;
        }

        for (var i = time.Words.First - 1; i >= 0 && time.Words.First - i <= MostReach && words[i].Token.Kind != TokenKind.Punctuation && words[i] is not { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Fin }; i--)
        {
            if (IsMost(i))
            {
                return true;
            }
        }

        return Enumerable.Range(time.Words.End, MostReachBehind).Any(i => i < words.Length && context.Syntax.Sides == "ergative" && IsMost(i));

        bool IsMost(int at) => words[at].Features.Degree == DegreeFeature.Sup || context.Syntax.RoleOf(words[at].Lemma) == "most";
    }

    /// <summary>Where case tells, "1991 წელს დაბადებული კაცი", "назначенный в 2020 году министр": whether a time long past is that of a participle that says something of a noun beside it.</summary>
    private static bool IsOfParticiple(TimeMention time, Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        if (!IsLongPast(time, context))
        {
            return false;
        }

        if (context.Syntax.Sides == "ergative")
        {
            var at = time.Words.End;
            while (at < words.Length && at < time.Words.End + AttributeReach && (words[at].Best.Adposition is not null || words[at].Features.Case == CaseFeature.Ins || words[at].Upos == Upos.ADV))
            {
                at++;
            }

            return at + 1 < words.Length && at != clause.Predicate && IsPassiveParticiple(words[at]) && context.Syntax.RoleOf(words[at].Lemma) != "manner" && words[at + 1].Upos is Upos.NOUN or Upos.PROPN or Upos.NUM or Upos.ADJ or Upos.X;
        }

        var said = time.Words.First - 2;
        if (said < 0 || said == clause.Predicate || words[said + 1].Upos != Upos.ADP || !words[said].Analyses.Any(a => a is { Upos: Upos.VERB, Features.VerbForm: VerbFormFeature.Part }))
        {
            return false;
        }

        return context.Syntax.Sides == "accusative" && time.Words.End < words.Length && words[said].Features is { VerbForm: VerbFormFeature.Part, Variant: VariantFeature.None, Case: not CaseFeature.None and var kase } && words[time.Words.End] is { Upos: Upos.NOUN or Upos.ADJ or Upos.PROPN } noun && noun.Features.Case == kase;
    }

    /// <summary>"The party, founded in 1987, called for a strike", «завода, основанного в 1934 году», "ბორანი, 1955 წელს აშენებული, ჩაიძირა": whether a time long past is that of a past participle set off behind a noun that is not the predicate's own word.</summary>
    private static bool IsOfSetOff(TimeMention time, Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        if (!IsLongPast(time, context) && time.Time.Precision < TimePrecision.Year)
        {
            return false;
        }

        var (mark, end) = (time.Words.First - 1, time.Words.End);
        while (mark > 0 && !IsEdge(words[mark]))
        {
            mark--;
        }

        while (end < words.Length && !IsEdge(words[end]))
        {
            end++;
        }

        if (mark <= 0 || words[mark].Token.Form != "," || mark < clause.Predicate && clause.Predicate < end || clause.Kind == PredicateKind.Nominal && mark - clause.Predicate is > 0 and <= OwnReach)
        {
            return false;
        }

        var said = mark + 1;
        while (said < time.Words.First && words[said].Upos is Upos.ADV or Upos.PART)
        {
            said++;
        }

        // "Слесаря, 20 лет назад убившего сторожа": behind the time too.
        return context.Syntax.Sides == "ergative" ? IsPassiveParticiple(words[end - 1]) : IsPast(said) || context.Syntax.Sides == "accusative" && time.Words.First - mark <= ParticipleTieReach && time.Words.End < end && IsPast(time.Words.End);

        bool IsPast(int at) => words[at].Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past, Variant: VariantFeature.None } });

        static bool IsEdge(Word word) => word.Token.Form is "," or ";" or "(" or ")" or "." or "—" or "–" or ":" || word is { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin };
    }

    private static bool IsPassiveParticiple(Word word) => word.Analyses.Any(a => a is { Upos: Upos.VERB, Features: { VerbForm: VerbFormFeature.Part, Voice: VoiceFeature.Pass } });

    private static bool IsLongPast(TimeMention time, ReportContext context) => IsLongPast(time.Time, context);

    private static bool IsLongPast(TimeValue time, ReportContext context) => context.DaysSince(time.To) > HistoricalDays;

    /// <summary>"Condemned the coup of 1973": a time that a noun behind the predicate owns, save one that is a stretch of it ("at the end of 1973").</summary>
    private static bool IsOfNounBefore(TimeMention time, Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var noun = time.Words.First - 2;
        return noun > clause.Predicate && clause.Kind != PredicateKind.Nominal && words[noun].Upos == Upos.NOUN && context.Syntax.RelationOf(words[noun + 1].Lower) == Relation.Genitive
            && context.Syntax.RoleOf(words[noun].Lemma) != "span" && !context.MentionsOf(clause.Sentence).Any(m => m is TimeMention && m != time && m.Words.Contains(clause.Sentence, noun));
    }

    /// <summary>"Cholera, unknown in the country since 2017, was spreading": since when something is as an adjective between marks says, outside which the predicate stands.</summary>
    private static bool IsOfAside(TimeMention time, Clause clause, ImmutableArray<Word> words)
    {
        if (time.Time.To is not null || time.Words.End >= words.Length || words[time.Words.End].Token.Form != ",")
        {
            return false;
        }

        for (var i = time.Words.First - 1; i > 0 && words[i] is not { Upos: Upos.VERB or Upos.AUX, Features.VerbForm: VerbFormFeature.Fin }; i--)
        {
            if (words[i].Token.Form == ",")
            {
                return words[i + 1].Upos == Upos.ADJ && words[i - 1].Upos is Upos.NOUN or Upos.PROPN && (clause.Predicate < i || clause.Predicate > time.Words.End);
            }
        }

        return false;
    }

    /// <summary>"Protested against a law adopted in 2020": a year or month behind a participle that says something of the noun before it.</summary>
    private static bool IsOfParticipleBefore(TimeMention time, Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        var adposition = time.Words.First - 1;
        if (time.Time.Precision < TimePrecision.Month || adposition < 2 || words[adposition].Upos != Upos.ADP)
        {
            return false;
        }

        var reach = time.Time.Precision >= TimePrecision.Year ? ParticipleReach : 1;
        for (var i = adposition - 1; i > 0 && adposition - i <= reach && words[i].Upos is not (Upos.PUNCT or Upos.SCONJ or Upos.CCONJ) && i != clause.Predicate; i--)
        {
            if (words[i].Upos is Upos.VERB)
            {
                return words[i].Features is { VerbForm: VerbFormFeature.Part, Tense: TenseFeature.Past } && words[i - 1].Upos is Upos.NOUN or Upos.PROPN
                    && context.ClausesOf(clause.Sentence).Any(c => c.Kind == PredicateKind.Participle && c.Predicate == i) && (i > clause.Predicate || time.Words.First < clause.Predicate);
            }
        }

        return false;
    }

    /// <summary>Whether a time stands right behind a noun of a relative clause with a past copula, or of an apposition, that begin behind a predicate.</summary>
    private static bool IsOfDescription(TimeMention time, Clause clause, ImmutableArray<Word> words, bool byOrder)
    {
        var noun = time.Words.First - 1;
        noun -= noun >= 0 && words[noun].Upos == Upos.ADP ? 1 : 0;
        for (var i = noun; i > clause.Predicate && words[noun].Upos == Upos.NOUN; i--)
        {
            if (words[i].Features.PronType == PronTypeFeature.Rel)
            {
                return words[i + 1].Upos == Upos.AUX && words[(i + 1)..noun].All(w => w.Upos != Upos.VERB || w.Features.VerbForm == VerbFormFeature.Part);
            }

            if (words[i].Token.Kind == TokenKind.Punctuation)
            {
                return byOrder && words[i].Token.Form == "," && i < noun && words[i + 1].Upos == Upos.DET && words[(i + 1)..noun].All(w => w.Upos is not (Upos.VERB or Upos.AUX));
            }
        }

        return false;
    }

    /// <summary>"QUETTA, March 12 - ": the date after the town that a report opens with says when it was written.</summary>
    private static bool IsDateline(TimeMention time, ReportContext context)
    {
        var (first, words) = (time.Words.First, context.Report.Sentences[time.Words.Sentence].Words);
        if (first < PhraseFinder.DatelineEnd(words, i => context.MentionsOf(time.Words.Sentence).Any(m => m is PlaceMention && m.Words.Contains(time.Words.Sentence, i))))
        {
            return true;
        }

        if (first is 0 or > DatelineReach || time.Words.End >= words.Length || words[time.Words.End].Token.Form is not ("-" or "–" or "—"))
        {
            return false;
        }

        for (var i = 0; i < first; i++)
        {
            if (words[i].Upos is not (Upos.PROPN or Upos.PUNCT or Upos.NOUN or Upos.X))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A day that another noun owns ("Sunday's election"), a bare year that belongs to one ("the 1993 constitution", "конституция 1993 года", "1993 წლის კონსტიტუცია").</summary>
    private static bool IsAttribute(TimeMention time, Clause clause, ReportContext context)
    {
        var words = context.Report.Sentences[clause.Sentence].Words;
        var (before, after) = (time.Words.First - 1, time.Words.End);
        // "Sunday's election": the day of what it owns.
        if (after < words.Length && words[after] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen })
        {
            var owned = after + 1;
            while (owned + 1 < words.Length && words[owned + 1].Upos is Upos.NOUN && words[owned].Upos is Upos.NOUN or Upos.ADJ)
            {
                owned++;
            }

            return owned < words.Length && owned != clause.Predicate && words[owned].Upos is Upos.NOUN;
        }

        // "The 2017 gas attack": of what the noun itself names.
        if (clause.Kind == PredicateKind.Nominal && after <= clause.Predicate && Enumerable.Range(after, clause.Predicate - after).All(i => words[i].Upos is Upos.NOUN or Upos.ADJ or Upos.PROPN))
        {
            return false;
        }

        // "Долги за прошлый год", "wages for May": the period that something is paid or counted for.
        if (before > 0 && before - 1 != clause.Predicate && words[before].Upos == Upos.ADP && context.Syntax.RoleOf(words[before - 1].Lemma) == "periodic" && context.Syntax.RelationOf(words[before].Lower) is Relation.Beneficiary or Relation.Charge or Relation.Cause)
        {
            return true;
        }

        // "Opponents of the Aug. 18 coup gathered": the date between an article or owner and its noun.
        if (context.Syntax.Sides == "order" && time.Time.Precision == TimePrecision.Day && before >= 0 && (words[before].Features.PronType == PronTypeFeature.Art || words[before] is { Upos: Upos.PART, Features.Case: CaseFeature.Gen })
            && after < words.Length && after != clause.Predicate && words[after].Upos is Upos.NOUN or Upos.ADJ && Enumerable.Range(time.Words.First, after - time.Words.First).Any(i => words[i].IsNumber))
        {
            return true;
        }

        if (after < words.Length && after != clause.Predicate && words[after].Upos == Upos.NOUN && IsOfNoun(time, words, context))
        {
            return true;
        }

        if (context.Syntax.Sides == "ergative" && IsOfDated(after, clause, words, context))
        {
            return true;
        }

        // "წყლის შესახებ 1960 წლის ხელშეკრულება": a postposition is of what stands before it.
        if (time.Time.Precision != TimePrecision.Year || before >= 0 && words[before].Upos == Upos.ADP && context.Syntax.Sides != "ergative")
        {
            return false;
        }

        var isNumber = time.Words.End - time.Words.First == 1;
        var genitive = words[time.Words.End - 1].Features.Case == CaseFeature.Gen;
        return (isNumber || genitive) && after < words.Length && after != clause.Predicate && words[after].Upos is Upos.NOUN or Upos.ADJ && before >= 0 && (words[before].Upos != Upos.PUNCT || genitive && words[before].Token.Form == ",")
            || genitive && before >= 0 && before != clause.Predicate && words[before].Upos is Upos.NOUN;
    }

    /// <summary>"1991 წელს დაბადებული კაცი დააკავეს": whether an adjective to which a time right before it belongs is said of a noun that is not what happened.</summary>
    private static bool IsOfDated(int dated, Clause clause, ImmutableArray<Word> words, ReportContext context)
    {
        if (dated >= words.Length || dated == clause.Predicate || words[dated].Features.Mood != MoodFeature.None || context.Syntax.RoleOf(words[dated].Lemma) != "dated")
        {
            return false;
        }

        var noun = dated + 1;
        while (noun < words.Length && words[noun].Upos is Upos.ADJ or Upos.NUM)
        {
            noun++;
        }

        return noun < words.Length && noun != clause.Predicate && words[noun].Upos is Upos.NOUN or Upos.PROPN;
    }

    /// <summary>Whether a time is of the noun right behind it, and not of the clause.</summary>
    private static bool IsOfNoun(TimeMention time, ImmutableArray<Word> words, ReportContext context)
    {
        var (noun, last) = (words[time.Words.End], words[time.Words.End - 1]);
        var isOrder = context.Syntax.Sides == "order";

        // "Идти на октябрьские выборы": an adjective of a month or year is of its noun.
        if (context.Syntax.Sides == "accusative" && time.Time.Precision is TimePrecision.Month or TimePrecision.Season or TimePrecision.Year && last is { Upos: Upos.ADJ, Features.Case: CaseFeature.Acc } && noun.Features.Case == CaseFeature.Acc)
        {
            return true;
        }

        if (time.Words.End - time.Words.First > 1)
        {
            return false;
        }

        return time.Time.Precision switch
        {
            // "The June election", "июньские выборы", "ივნისის არჩევნებში": the month of what another noun names.
            TimePrecision.Month or TimePrecision.Season when isOrder => last.Upos is Upos.NOUN or Upos.PROPN && !(time.Words.First > 0 && words[time.Words.First - 1].Upos == Upos.ADP),
            TimePrecision.Month or TimePrecision.Season => last.Analyses.Any(a => a.Upos == Upos.ADJ && a.Features.Case == noun.Features.Case) || context.Syntax.Sides == "ergative" && last.Features.Case == CaseFeature.Gen,
            // "The night curfew": of what kind it is.
            TimePrecision.PartOfDay => isOrder && last.Upos == Upos.NOUN,
            _ => false,
        };
    }
}
