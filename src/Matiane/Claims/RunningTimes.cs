using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;

namespace Matiane.Claims;

/// <summary>
/// The day of what a report goes on to tell: "Protesters stormed the town hall on Monday. Police used tear gas. Nineteen people were arrested",
/// «Погибли пять пассажиров», "დააკავეს ცხრამეტი ადამიანი": a sentence of the past without a day of its own is of the day last told.
/// </summary>
internal static class RunningTimes
{
    /// <summary>How many sentences may stand between a toll and what it is the toll of, and between deeds of one paragraph.</summary>
    private const int Gap = 2;

    /// <summary>Length of a date as it is written, "2022-01-05".</summary>
    private const int DateLength = 10;

    /// <summary>Gives deeds that have only the report's own day the day that the sentences before them tell of.</summary>
    /// <param name="claims">The claims of a report, in its order.</param>
    /// <param name="told">The match of each.</param>
    /// <param name="kept">Which of them stay.</param>
    /// <param name="context">The report.</param>
    public static void Fill(List<Claim> claims, List<(PatternMatch Match, string Id)> told, List<int> kept, ReportContext context)
    {
        (Claim Claim, int Sentence)? before = null, last = null;
        var sentence = -1;
        foreach (var i in kept)
        {
            var (claim, clause) = (claims[i], told[i].Match.Clause);
            if (claim.Status != ClaimStatus.Asserted || !IsDeed(claim))
            {
                continue;
            }

            if (clause.Sentence != sentence)
            {
                (before, last, sentence) = (last, null, clause.Sentence);
            }

            if (ClaimTimes.IsReports(claim.Time, context) && before is ({ Time: { Time: var day } } first, var at) && GoesOn(claim, clause, first, at, context) && !Retellings.IsAnother(claim, told[i].Match, context))
            {
                claims[i] = claim with { Time = new ClaimTime(null, DayOf(day), true) };
                last = (claims[i], clause.Sentence);
            }
            else if (claim.Time is { Inferred: false, Time: { From: { } from, To: { } to, Precision: <= TimePrecision.Month } } && !ClaimTimes.IsAhead(from, context) && !ClaimTimes.IsAhead(to, context) && IsTold(clause, context))
            {
                last = (claim, clause.Sentence);
            }
        }
    }

    /// <summary>A time to the day: the hour of one deed is not that of the next.</summary>
    public static TimeValue DayOf(TimeValue time) =>
        time.Precision is TimePrecision.Minute or TimePrecision.Hour or TimePrecision.PartOfDay ? new TimeValue(time.From?[..DateLength], time.To?[..DateLength], TimePrecision.Day) : time;

    /// <summary>Whether a clause tells what the report is about, and is not said of somebody aside ("Rey, who was arrested last month").</summary>
    private static bool IsTold(Clause clause, ReportContext context) =>
        clause.Kind == PredicateKind.Nominal ? clause.Parent is not { } parent || IsTold(context.Clauses[parent], context) : clause is { Link: ClauseLink.Root or ClauseLink.Coordinate or ClauseLink.Content, Kind: not PredicateKind.Participle } or { Link: ClauseLink.Root };

    private static bool IsDeed(Claim claim) => claim is { Event: "ASSAULT" or "PROTEST" or "MOBILIZE" or "AID" }
        or { Event: "INCIDENT", Mode: "casualties" or "accident" or "disaster" or "fire" or "crime" } or { Event: "COERCE", Mode: "arrest" or "seize" or "restrict" } or { Event: "RETREAT", Mode: "withdraw" or "release" };

    private static bool IsToll(Claim claim) => claim.Counts.Any(c => c.Measure is "killed" or "injured" or "missing" or "damaged" or "displaced");

    /// <summary>Whether a deed without a day goes on with what was told before it: in the same paragraph and place, in the past; a toll also further on and as it now stands.</summary>
    private static bool GoesOn(Claim claim, Clause clause, Claim before, int sentence, ReportContext context)
    {
        var (own, its) = (context.Report.Sentences[clause.Sentence].Sentence, context.Report.Sentences[sentence].Sentence);
        var isNext = clause.Sentence - sentence <= Gap && (own.Paragraph == its.Paragraph || !context.HasParagraphs && clause.Sentence - sentence == 1 || IsToll(claim) && before.Event is "ASSAULT" or "INCIDENT" or "PROTEST");
        return own.Part == its.Part && isNext && IsThere(claim.Place, before.Place) && (IsPast(clause, context) || IsToll(claim) && clause.Tense != TenseFeature.Fut)
            && !context.MentionsOf(clause.Sentence).Any(m => m is TimeMention { Time: { Duration: null } time } && (time.From is not null || time.To is not null));
    }

    private static bool IsThere(ClaimPlace? again, ClaimPlace? first) =>
        again is null || first is null ? again is null or { Inferred: true } : again.Place == first.Place || PlaceTies.IsIn(again.Place, first.Place) || again.Inferred && again.Place.Country == first.Place.Country;

    /// <summary>Whether a clause tells what was over when the report was written: no present, and no perfect, which says how things are now.</summary>
    private static bool IsPast(Clause clause, ReportContext context)
    {
        var told = clause is { Kind: PredicateKind.Nominal, Parent: { } parent } ? context.Clauses[parent] : clause;
        var words = context.Report.Sentences[told.Sentence].Words;
        return (told.Tense == TenseFeature.Past || told is { Kind: PredicateKind.Participle, IsPassive: true, Link: ClauseLink.Root }) && !words[told.Extent.First..told.Predicate].Any(w => w is { Upos: Upos.AUX, Features.Tense: TenseFeature.Pres });
    }
}
