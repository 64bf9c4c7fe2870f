using System.CommandLine;
using Matiane.Exchange;

namespace Matiane.Cli.Commands;

/// <summary>The options that every command which reads reports has.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string?> published = new("--published") { Description = "Date of reports that bring none (ISO 8601), for relative times." };
    private readonly Option<string?> language = new("--language") { Description = "Language of reports that declare none (ISO 639-1); else it is detected." };
    private readonly Option<string?> source = new("--source") { Description = "Outlet of reports that name none." };
    private readonly Option<string?> encoding = new("--encoding") { Description = "Legacy encoding of text that is no Unicode: windows-1251, koi8-r, …" };

    public CommonOptions()
    {
        published.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !PublishedDate.TryParse(text, out _, out _))
            {
                result.AddError($"--published: '{text}' is no ISO 8601 date, such as 2022-01-05 or 2022-01-05T18:00.");
            }
        });
    }

    public static Argument<string[]> Files()
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = "JSON Lines, plain text, HTML or an RSS/Atom feed, told apart by content; - or nothing for standard input.",
        };
        files.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => t.Value.Length > 1 && t.Value[0] == '-'))
            {
                result.AddError($"There is no option '{token.Value}'. (A file of that name is './{token.Value}'.)");
            }
        });
        return files;
    }

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
