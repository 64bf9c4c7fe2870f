using System.CommandLine;
using Matiane.Exchange;
using Matiane.Exchange.Explaining;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane explain</c>: how a sentence was read and which pattern gave its claims.</summary>
internal static class ExplainCommand
{
    private const int MostReadings = 4;
    private const int MostPlaces = 3;

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
        var explainer = new Explainer(Engine.Packs, Engine.Gazetteer);
        foreach (var document in Inputs.Read([file], defaults))
        {
            if (document.Report is not { } report || documentId is not null && document.Id != documentId)
            {
                continue;
            }

            if (explainer.Trace(report, out var language) is not { } traced)
            {
                Console.Error.WriteLine($"matiane: '{report.Id}' is in a language without a pack ({language ?? "unknown"}).");
                return ExitCode.SomeFailed;
            }

            if (explainer.Explain(traced, target) is { } explanation)
            {
                Write(explanation);
                return ExitCode.Done;
            }

            Console.Error.WriteLine($"matiane: '{target}' is neither a claim of this document ({traced.Trace.Claims.Length} claims) nor an offset inside a sentence.");
            return ExitCode.Usage;
        }

        Console.Error.WriteLine(documentId is null ? $"matiane: '{file}' holds no readable document." : $"matiane: '{file}' holds no readable document '{documentId}'.");
        return ExitCode.SomeFailed;
    }

    private static void Write(Explanation told)
    {
        Console.WriteLine($"sentence [{told.Start}, {told.End}) {told.Sentence}");
        Section("words", told.Words.Select((w, i) =>
            $"  {i,3} {w.Form,-22} {string.Join("  /  ", w.Readings.Take(MostReadings))}{(w.Readings.Length > MostReadings ? $"  / {w.Readings.Length - MostReadings} more" : "")}"));
        Section("mentions", told.Mentions.Select(m => $"  {m.Told,-60} {m.Text}"));
        Section("clauses", told.Clauses.SelectMany(c => c.Arguments.Select(a => $"       {a.Role}: {a.Text}").Prepend($"  {c.Number}: {c.Predicate}  ({c.Marks})")));
        Section("claims", told.Claims.SelectMany(c => (string[])
        [
            $"  {c.Id} {c.Event} {c.Status} {c.Confidence:0.00}  \"{c.Trigger}\"  by {(c.FoundBy.Length == 0 ? "?" : c.FoundBy)}",
            $"       confidence from {Signs(c.Signs)}",
            .. c.Places.Take(MostPlaces).Select((p, i) => $"       {(i == 0 ? "placed in" : "rather than")} {p.Name} {p.Weight:+0.00;-0.00} from {Signs(p.Signs)}"),
        ]));
        if (!told.Nearly.IsEmpty)
        {
            Section("nearly", told.Nearly.Select(m => $"  \"{m.Word}\"  {m.Pattern}: {m.Why}"));
        }
    }

    private static string Signs(IEnumerable<ExplainedSign> signs) => string.Join(", ", signs.Select(s => $"{s.Name} {s.Weight:+0.00;-0.00}"));

    private static void Section(string heading, IEnumerable<string> lines)
    {
        Console.WriteLine();
        Console.WriteLine(heading);
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }
}
