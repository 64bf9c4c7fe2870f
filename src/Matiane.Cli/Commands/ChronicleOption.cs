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

    /// <summary>Lets a command work on a chronicle that is there; Ctrl+C ends it at once, as every decision is kept whole or not at all.</summary>
    public void Runs(Command command, Func<ParseResult, Chronicler, int> work) => command.SetAction((result, cancellation) => Task.Run(
        () =>
        {
            using var opened = Open(result, cancellation);
            return work(result, opened);
        },
        CancellationToken.None).WaitAsync(cancellation));

    /// <summary>Opens it to add reports; makes it when it is not there.</summary>
    public Chronicler OpenOrMake(ParseResult result, CancellationToken cancellation) => Open(SqliteStore.Open(result.GetValue(file)!), new ReportCoder(), cancellation);

    /// <summary>Opens one that is there.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Chronicler Open(ParseResult result, CancellationToken cancellation) => Open(SqliteStore.Open(result.GetValue(file)!, create: false), null, cancellation);

    /// <summary>Opens one that is there to code reports anew.</summary>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    public Chronicler OpenWithCoder(ParseResult result, CancellationToken cancellation) => Open(SqliteStore.Open(result.GetValue(file)!, create: false), new ReportCoder(), cancellation);

    /// <summary>A chronicle in memory.</summary>
    public static Chronicler InMemory() => Open(SqliteStore.Open(null), new ReportCoder(), CancellationToken.None);

    /// <summary>Opens a chronicle; says how far it is while it makes anew what an earlier program derived.</summary>
    /// <exception cref="OperationCanceledException">That was cancelled; everything is as it was.</exception>
    public static Chronicler Open(SqliteStore store, ICoder? coder, CancellationToken cancellation) =>
        Progress.Show(show => Chronicler.Open(store, TimeProvider.System, coder, Engine.Gazetteer, done => show(RebuildCommand.Told(done)), cancellation));
}
