using System.Collections.Immutable;
using System.Globalization;
using Matiane.Claims;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Exchange.Explaining;

/// <summary>Tells how a sentence was read.</summary>
/// <param name="packs">The packs that the coder reads with.</param>
/// <param name="gazetteer">The places.</param>
public sealed class Explainer(IPackStore packs, IGazetteer gazetteer)
{
    private const int MostNearMisses = 12;
    private const string OnlyAWordMissing = "needs '";
    private readonly Coder coder = new(packs, gazetteer);

    /// <summary>Codes a report again and keeps what every step gave.</summary>
    /// <param name="report">The report.</param>
    /// <param name="language">Its language as given or found; null when it cannot be told.</param>
    /// <returns>The trace with its pack; null when there is no pack for the language.</returns>
    public (CodingTrace Trace, LanguagePack Pack)? Trace(Report report, out string? language)
    {
        ArgumentNullException.ThrowIfNull(report);
        language = report.Language ?? LanguageDetector.Detect(report.Title + "\n" + report.Text);
        return language is not null && packs.Find(language) is { } pack ? (coder.Trace(report, pack), pack) : null;
    }

    /// <summary>Explains the sentence that a claim's trigger or an offset into the text stands in.</summary>
    /// <param name="traced">The trace with its pack.</param>
    /// <param name="target">A claim's id, or an offset.</param>
    /// <returns>Null when the target is neither a claim of the report nor an offset inside a sentence.</returns>
    public Explanation? Explain((CodingTrace Trace, LanguagePack Pack) traced, string target)
    {
        var trace = traced.Trace ?? throw new ArgumentNullException(nameof(traced));
        var claim = trace.Claims.FirstOrDefault(c => c.Id == target);
        var offset = int.TryParse(target, CultureInfo.InvariantCulture, out var given) ? given : -1;
        var where = claim?.Trigger ?? new Quote(TextPart.Text, new TextSpan(offset, offset + 1));
        var sentences = trace.Report.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Sentence.Part == where.Part && sentences[i].Sentence.Span.Overlaps(where.Span))
            {
                return Of(trace, i, traced.Pack, ClaimCoder.NearMisses(trace.Report, trace.Mentions, trace.Clauses, trace.Attributions, traced.Pack, gazetteer));
            }
        }

        return null;
    }

    private static Explanation Of(CodingTrace trace, int index, LanguagePack pack, ImmutableArray<NearMiss> misses)
    {
        var (sentence, words) = trace.Report.Sentences[index];
        var text = trace.Report.Report.TextOf(sentence.Part);
        return new Explanation(
            sentence.Part == TextPart.Title ? "title" : "text", sentence.Span.Start, sentence.Span.End, sentence.Span.In(text).ToString(),
            [.. words.Select(w => new ExplainedWord(w.Token.Form, [.. w.Analyses.Select(Reading)]))],
            [.. trace.Mentions.Where(m => m.Words.Sentence == index).Select(m => new ExplainedMention(m.Span.In(text).ToString(), Describe(m)))],
            [.. Enumerable.Range(0, trace.Clauses.Length).Where(i => trace.Clauses[i].Sentence == index).Select(i => Clause(trace.Clauses[i], i, words))],
            [.. trace.Claims.Where(c => c.Trigger.Part == sentence.Part && sentence.Span.Overlaps(c.Trigger.Span)).Select(c => Claim(c, text, pack.Get<ConfidenceTable>(), pack.Get<PlacingTable>()))],
            [
                .. misses.Where(m => m.Part == sentence.Part && sentence.Span.Overlaps(m.Word))
                    .OrderBy(m => m.Why.StartsWith(OnlyAWordMissing, StringComparison.Ordinal)).Take(MostNearMisses)
                    .Select(m => new ExplainedMiss(m.Word.In(text).ToString(), m.Pattern, m.Why)),
            ]);
    }

    private static ExplainedClaim Claim(Claim claim, string text, ConfidenceTable table, PlacingTable placing) => new(
        claim.Id, claim.Event + (claim.Mode is { } mode ? "/" + mode : ""), ClaimsJson.Status(claim.Status), claim.Confidence, claim.Trigger.Span.In(text).ToString(), claim.FoundBy ?? "",
        Weighed(claim.Signs.Select(s => new ExplainedSign(s.Name, table.WeightOf(s)))),
        [.. claim.Places.Select(p => new ExplainedPlace(p.Place.Place.Name, placing.Of(p.Signs), Weighed(p.Signs.Select(s => new ExplainedSign(s.Of.Length == 0 ? s.Name : $"{s.Name}:{s.Of}", placing.WeightOf(s))))))]);

    private static ImmutableArray<ExplainedSign> Weighed(IEnumerable<ExplainedSign> signs) => [.. signs.Where(s => s.Weight != 0).OrderByDescending(s => Math.Abs(s.Weight))];

    private static ExplainedClause Clause(Clause clause, int number, IReadOnlyList<Word> words)
    {
        var marks = string.Join(' ', new[]
        {
            clause.Kind.ToString(), clause.Link.ToString(), clause.IsPassive ? "passive" : "", clause.IsNegated ? "negated" : "",
            clause.Tense == TenseFeature.None ? "" : "tense=" + clause.Tense, clause.Modal is { } modal ? "modal=" + modal : "",
            clause.Parent is { } parent ? string.Create(CultureInfo.InvariantCulture, $"under {parent}") : "",
        }.Where(m => m.Length > 0));
        return new ExplainedClause(number, Words(words, clause.PredicateWords), marks,
        [
            .. clause.Arguments.Select(a => new ExplainedArgument(
                $"{a.Function}{(a.Relation == Relation.None ? "" : "/" + a.Relation)}{(a.IsInherited ? " (inherited)" : "")}",
                a.Phrase.Words.Sentence == clause.Sentence ? Words(words, a.Phrase.Words) : "(another sentence)")),
        ]);
    }

    private static string Words(IReadOnlyList<Word> words, WordRange range) =>
        string.Join(' ', words.Skip(range.First).Take(range.End - range.First).Select(w => w.Token.Form));

    private static string Reading(Analysis analysis) =>
        $"{analysis.Lemma} {analysis.Upos} {analysis.Features}{(analysis.Adposition is { } adposition ? " +" + adposition : "")}{(analysis.IsGuess ? " (guess)" : "")}";

    private static string Describe(Mention mention) => mention switch
    {
        PlaceMention p => $"place {p.Place?.Name ?? "unresolved"} {p.Place?.Country} {(p.Alternatives.IsEmpty ? "" : "or " + string.Join(", ", p.Alternatives.Take(3).Select(a => string.Create(CultureInfo.InvariantCulture, $"{a.Place.Name} {a.Place.Country} {a.Score:0.00}"))))}",
        DemonymMention d => $"demonym {d.Country}",
        TimeMention t => $"time {t.Time.From ?? "…"} to {t.Time.To ?? "…"} {ClaimsJson.Precision(t.Time.Precision)}",
        QuantityMention q => $"quantity {q.Low?.ToString(CultureInfo.InvariantCulture) ?? "…"} to {q.High?.ToString(CultureInfo.InvariantCulture) ?? "…"}{(q.Unit is { } unit ? " " + unit : "")}{(q.IsLabel ? " label" : "")}",
        ActorMention a => $"{a.Kind.ToString().ToLowerInvariant()} {a.Name} {a.Country} {a.Sector} {a.Office}",
        PairMention p => $"pair of {Describe(p.First)} and {Describe(p.Second)}",
        _ => mention.GetType().Name,
    };
}
