using System.CommandLine;
using System.Globalization;
using Matiane.Claims;
using Matiane.Exchange;
using Matiane.Languages;
using Matiane.Mentions;
using Matiane.Morphology;
using Matiane.Patterns;
using Matiane.Syntax;
using Matiane.Text;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane explain</c>: how a sentence was read and which pattern gave its claims.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("FILE") { Description = "The input; - for standard input." };
        var at = new Argument<string>("AT") { Description = "An offset into the text, or a claim's id (c3). For an input of many documents: document#claim or document@offset." };
        var options = new CommonOptions();
        var command = new Command(
            "explain",
            """
            Show how a sentence was read: tokens and readings, mentions, clauses with their arguments, and the pattern that gave each claim.

            Examples:
              matiane explain samples/reports.jsonl bishkek-en#c2
              matiane explain report.txt 140 --published 2022-01-05
            """)
        { file, at };
        options.AddTo(command);
        command.SetAction(result => Run(result.GetValue(file)!, result.GetValue(at)!, options.Defaults(result)));
        return command;
    }

    private static int Run(string file, string at, ReportDefaults defaults)
    {
        var (documentId, target) = at.LastIndexOfAny(['#', '@']) is var cut and >= 0 ? (at[..cut], at[(cut + 1)..]) : (null, at);
        var coder = new Coder(Engine.Packs, Engine.Gazetteer);
        foreach (var document in Inputs.Read([file], defaults))
        {
            if (document.Report is not { } report || documentId is not null && document.Id != documentId)
            {
                continue;
            }

            var language = report.Language ?? LanguageDetector.Detect(report.Text);
            if (language is null || Engine.Packs.Find(language) is not { } pack)
            {
                Console.Error.WriteLine($"matiane: '{report.Id}' is in a language without a pack ({language ?? "unknown"}).");
                return ExitCode.SomeFailed;
            }

            return Explain(coder.Trace(report, pack), target, trace => ClaimCoder.NearMisses(trace.Report, trace.Mentions, trace.Clauses, pack, Engine.Gazetteer));
        }

        Console.Error.WriteLine(documentId is null ? $"matiane: '{file}' holds no readable document." : $"matiane: '{file}' holds no readable document '{documentId}'.");
        return ExitCode.SomeFailed;
    }

    private const int MostNearMisses = 12;

    private static int Explain(CodingTrace trace, string target, Func<CodingTrace, IEnumerable<NearMiss>> nearMisses)
    {
        var claim = trace.Claims.FirstOrDefault(c => c.Id == target);
        var offset = int.TryParse(target, CultureInfo.InvariantCulture, out var given) ? given : -1;
        var where = claim?.Trigger ?? new Quote(TextPart.Text, new TextSpan(offset, offset + 1));
        var sentences = trace.Report.Sentences;
        for (var i = 0; i < sentences.Length; i++)
        {
            if (sentences[i].Sentence.Part == where.Part && sentences[i].Sentence.Span.Overlaps(where.Span))
            {
                Write(trace, i);
                Write(nearMisses(trace), sentences[i].Sentence, trace.Report.Report);
                return ExitCode.Done;
            }
        }

        Console.Error.WriteLine($"matiane: '{target}' is neither a claim of this document ({trace.Claims.Length} claims) nor an offset inside a sentence.");
        return ExitCode.Usage;
    }

    private static void Write(IEnumerable<NearMiss> misses, Sentence sentence, Report report)
    {
        var here = misses.Where(m => m.Part == sentence.Part && sentence.Span.Overlaps(m.Word)).OrderBy(m => m.Why.StartsWith("needs '", StringComparison.Ordinal)).Take(MostNearMisses).ToList();
        if (here.Count == 0)
        {
            return;
        }

        Console.WriteLine();
        Console.WriteLine("nearly");
        foreach (var miss in here)
        {
            Console.WriteLine($"  \"{miss.Word.In(report.TextOf(miss.Part))}\"  {miss.Pattern}: {miss.Why}");
        }
    }

    private static void Write(CodingTrace trace, int index)
    {
        var report = trace.Report.Report;
        var (sentence, words) = trace.Report.Sentences[index];
        var text = report.TextOf(sentence.Part);
        Console.WriteLine($"sentence [{sentence.Span.Start}, {sentence.Span.End}) {sentence.Span.In(text)}");
        Console.WriteLine();
        Console.WriteLine("words");
        for (var i = 0; i < words.Length; i++)
        {
            var readings = words[i].Analyses.Take(4).Select(Reading);
            Console.WriteLine($"  {i,3} {words[i].Token.Form,-22} {string.Join("  /  ", readings)}{(words[i].Analyses.Length > 4 ? $"  / {words[i].Analyses.Length - 4} more" : "")}");
        }

        Console.WriteLine();
        Console.WriteLine("mentions");
        foreach (var mention in trace.Mentions.Where(m => m.Words.Sentence == index))
        {
            Console.WriteLine($"  {Describe(mention),-60} {mention.Span.In(text)}");
        }

        Console.WriteLine();
        Console.WriteLine("clauses");
        for (var i = 0; i < trace.Clauses.Length; i++)
        {
            if (trace.Clauses[i].Sentence == index)
            {
                Write(trace.Clauses[i], i, words);
            }
        }

        Console.WriteLine();
        Console.WriteLine("claims");
        foreach (var claim in trace.Claims.Where(c => c.Trigger.Part == sentence.Part && sentence.Span.Overlaps(c.Trigger.Span)))
        {
            Console.WriteLine($"  {claim.Id} {claim.Event}{(claim.Mode is { } mode ? "/" + mode : "")} {ClaimsJson.Status(claim.Status)} {claim.Confidence:0.00}  \"{claim.Trigger.Span.In(text)}\"  by {claim.FoundBy ?? "?"}");
        }
    }

    private static void Write(Clause clause, int number, IReadOnlyList<Word> words)
    {
        var marks = string.Join(' ', new[]
        {
            clause.Kind.ToString(), clause.Link.ToString(), clause.IsPassive ? "passive" : "", clause.IsNegated ? "negated" : "",
            clause.Tense == TenseFeature.None ? "" : "tense=" + clause.Tense, clause.Modal is { } modal ? "modal=" + modal : "",
            clause.Parent is { } parent ? "under " + parent : "",
        }.Where(m => m.Length > 0));
        Console.WriteLine($"  {number}: {Words(words, clause.PredicateWords)}  ({marks})");
        foreach (var argument in clause.Arguments)
        {
            Console.WriteLine($"       {argument.Function}{(argument.Relation == Relation.None ? "" : "/" + argument.Relation)}{(argument.IsInherited ? " (inherited)" : "")}: {(argument.Phrase.Words.Sentence == clause.Sentence ? Words(words, argument.Phrase.Words) : "(another sentence)")}");
        }
    }

    private static string Words(IReadOnlyList<Word> words, WordRange range) =>
        string.Join(' ', words.Skip(range.First).Take(range.End - range.First).Select(w => w.Token.Form));

    private static string Reading(Analysis analysis) =>
        $"{analysis.Lemma} {analysis.Upos} {analysis.Features}{(analysis.Adposition is { } adposition ? " +" + adposition : "")}{(analysis.IsGuess ? " (guess)" : "")}";

    private static string Describe(Mention mention) => mention switch
    {
        PlaceMention p => $"place {p.Place?.Name ?? "unresolved"} {p.Place?.Country} {(p.Alternatives.IsEmpty ? "" : "or " + string.Join(", ", p.Alternatives.Take(3).Select(a => $"{a.Place.Name} {a.Place.Country} {a.Score:0.00}")))}",
        DemonymMention d => $"demonym {d.Country}",
        TimeMention t => $"time {t.Time.From ?? "…"} to {t.Time.To ?? "…"} {ClaimsJson.Precision(t.Time.Precision)}",
        QuantityMention q => $"quantity {q.Low?.ToString(CultureInfo.InvariantCulture) ?? "…"} to {q.High?.ToString(CultureInfo.InvariantCulture) ?? "…"}{(q.Unit is { } unit ? " " + unit : "")}{(q.IsLabel ? " label" : "")}",
        ActorMention a => $"{a.Kind.ToString().ToLowerInvariant()} {a.Name} {a.Country} {a.Sector} {a.Office}",
        _ => mention.GetType().Name,
    };
}
