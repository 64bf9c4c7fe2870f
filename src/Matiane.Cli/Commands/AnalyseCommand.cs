using System.CommandLine;
using System.Text;
using Matiane.Exchange;
using Matiane.Languages;
using Matiane.Morphology;
using Matiane.Text;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane analyse</c>: sentences, tokens and readings.</summary>
internal static class AnalyseCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var format = new Option<string>("--format") { Description = "conllu.", DefaultValueFactory = _ => "conllu" };
        format.AcceptOnlyFromAmong("conllu");
        var options = new CommonOptions();
        var command = new Command("analyse", "Print sentences, tokens, lemmas and features (CoNLL-U).") { files, format };
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(files) ?? [], options.Defaults(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, ReportDefaults defaults, CancellationToken cancellation)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 64 * 1024);
        var failed = 0;
        await OrderedPipeline.RunAsync(
            Inputs.Read(files, defaults),
            Analyse,
            result =>
            {
                if (result.Error is { } error)
                {
                    failed++;
                    Console.Error.WriteLine($"matiane: {error.Code}: {error.Message}");
                }

                output.Write(result.Text);
            },
            Environment.ProcessorCount,
            cancellation).ConfigureAwait(false);
        return failed > 0 ? 3 : 0;
    }

    private static (string Text, DocumentError? Error) Analyse(ReadResult document)
    {
        if (document.Report is not { } report)
        {
            return ("", document.Error);
        }

        var language = report.Language ?? LanguageDetector.Detect(report.Text);
        return language is not null && Engine.Packs.Find(language) is { } pack
            ? (Conllu.Write(Analyser.Analyse(report, Segmenter.Split(report, pack), pack, isWhole: true), pack.Get<Lexicon>()), null)
            : ("", new DocumentError("language-not-covered", $"Document '{report.Id}' is in a language without a pack ({language ?? "unknown"})."));
    }
}
