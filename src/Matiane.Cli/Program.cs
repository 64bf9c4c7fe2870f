using System.CommandLine;
using Matiane.Cli.Commands;

var root = new RootCommand("Matiane reads news reports and codes them into claims: who did what to whom, where, when, how many, and who says so.")
{
    CodeCommand.Create(),
    AnalyseCommand.Create(),
};
return await root.Parse(args).InvokeAsync().ConfigureAwait(false);
