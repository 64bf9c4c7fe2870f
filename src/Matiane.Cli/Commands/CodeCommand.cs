using System.CommandLine;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane code</c>: reports in, claims out.</summary>
internal static class CodeCommand
{
    public static Command Create()
    {
        var files = CommonOptions.Files();
        var format = new Option<string>("--format") { Description = "table or jsonl; by default a table on a terminal and JSON Lines in a pipe." };
        format.AcceptOnlyFromAmong("table", "jsonl");
        var options = new CommonOptions();
        var command = new Command("code", "Read reports and print the claims they make.") { files, format };
        options.AddTo(command);
        command.SetAction((result, cancellation) => RunAsync(result.GetValue(files) ?? [], options.Defaults(result), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] files, ReportDefaults defaults, CancellationToken cancellation)
    {
        var coder = new Coder(Engine.Packs, Engine.Gazetteer);
        using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        var failed = 0;
        await OrderedPipeline.RunAsync(
            Inputs.Read(files, defaults),
            document => (document.Error, Line: document.Report is { } report ? ClaimsJson.Write(coder.Code(report)) : ClaimsJson.Write(document.Id, document.Error!)),
            result =>
            {
                failed += result.Error is null ? 0 : 1;
                output.Write(result.Line);
                output.WriteByte((byte)'\n');
            },
            Environment.ProcessorCount,
            cancellation).ConfigureAwait(false);
        output.Flush();
        if (failed > 0)
        {
            Console.Error.WriteLine($"matiane: {failed} documents could not be read.");
        }

        return failed > 0 ? 3 : 0;
    }
}

/// <summary>The options that every command which reads reports has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> published = new("--published") { Description = "Date of reports that bring none (ISO 8601), for relative times." };
    private readonly Option<string?> language = new("--language") { Description = "Language of reports that declare none (ISO 639-1); else it is detected." };
    private readonly Option<string?> source = new("--source") { Description = "Outlet of reports that name none." };
    private readonly Option<string?> encoding = new("--encoding") { Description = "Legacy encoding of text that is no Unicode: windows-1251, koi8-r, …" };

    public static Argument<string[]> Files() => new("FILE")
    {
        Arity = ArgumentArity.ZeroOrMore,
        Description = "JSON Lines, plain text, HTML or an RSS/Atom feed, told apart by content; - or nothing for standard input.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(published);
        command.Options.Add(language);
        command.Options.Add(source);
        command.Options.Add(encoding);
    }

    public ReportDefaults Defaults(ParseResult result) => new()
    {
        Published = result.GetValue(published),
        Language = result.GetValue(language),
        Source = result.GetValue(source),
        Encoding = result.GetValue(encoding),
    };
}
