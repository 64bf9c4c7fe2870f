using System.CommandLine;
using Matiane.Chronicle;
using Matiane.Chronicle.Store;

namespace Matiane.Cli.Commands;

/// <summary>The chronicle that a command works on.</summary>
internal sealed class ChronicleOption
{
    private readonly Option<string> file = new("--chronicle") { Description = "The chronicle: a file.", DefaultValueFactory = _ => "chronicle.db", HelpName = "FILE" };

    public ChronicleOption() => file.Validators.Add(result =>
    {
        if (result.GetValueOrDefault<string>()?.Contains("://", StringComparison.Ordinal) == true)
        {
            result.AddError("--chronicle: this build keeps chronicles in SQLite files only; give a file name.");
        }
    });

    public void AddTo(Command command) => command.Options.Add(file);

    /// <summary>Opens it to add reports; makes it when it is not there.</summary>
    public Chronicler OpenOrMake(ParseResult result) => Open(SqliteStore.Open(result.GetValue(file)!), new ReportCoder());

    /// <summary>Opens one that is there.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Chronicler Open(ParseResult result) => Open(SqliteStore.Open(result.GetValue(file)!, create: false), null);

    /// <summary>Opens one that is there to code reports anew.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Chronicler OpenWithCoder(ParseResult result) => Open(SqliteStore.Open(result.GetValue(file)!, create: false), new ReportCoder());

    /// <summary>A chronicle in memory.</summary>
    public static Chronicler InMemory() => Open(SqliteStore.Open(null), new ReportCoder());

    private static Chronicler Open(SqliteStore store, ICoder? coder) => Chronicler.Open(store, TimeProvider.System, coder, Engine.Gazetteer);
}
