using System.CommandLine;
using Matiane.Chronicle;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;
using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary><c>matiane state</c>: what is in force at a place.</summary>
internal static class StateCommand
{
    private const string Table = "table";
    private const string Lines = "jsonl";
    private const int PlaceLetters = 16;
    private const int MomentLetters = 16;
    private const int SayerLetters = 18;

    public static Command Create()
    {
        var place = new Option<string>("--place") { Description = "Where: a name in any script, a country's code or a GeoNames id; what holds in the whole around it holds there.", Required = true };
        var at = ViewOptions.AtOption();
        var asOf = ViewOptions.AsOfOption();
        var history = new Option<bool>("--history") { Description = "Every state that is known of the place and what lies in it, ended ones too." };
        var format = new Option<string?>("--format") { Description = $"{Table} or {Lines}; by default a table on a terminal and {Lines} in a pipe." };
        format.AcceptOnlyFromAmong(Table, Lines);
        var chronicle = new ChronicleOption();
        var command = new Command(
            "state",
            """
            Tell what is in force at a place: emergency, curfew, outages, blocked media, closed borders, who holds which office;
            since when, until when, on whose word. What is announced, and what nobody spoke of for long, is told as such.

            Examples:
              matiane state --place ბიშკეკი --at 2020-10-10
              matiane state --place KG --at 2020-10-10 --as-of 2020-10-09T12:00
              matiane state --place Colombo --history
            """)
        { place, at, asOf, history, format };
        chronicle.AddTo(command);
        chronicle.Runs(command, (result, opened) =>
        {
            var known = EventQuery.MomentOf(result.GetValue(asOf));
            var moment = result.GetValue(history) ? (DateTimeOffset?)null : EventQuery.MomentOf(result.GetValue(at)) ?? TimeProvider.System.GetUtcNow();
            var states = moment is { } asked ? opened.States(result.GetValue(place)!, asked, known) : opened.StateHistory(result.GetValue(place)!, known);
            if ((result.GetValue(format) ?? (Console.IsOutputRedirected ? Lines : Table)) == Lines)
            {
                foreach (var state in states)
                {
                    Console.Out.WriteLine(StateLines.Line(state, moment));
                }
            }
            else
            {
                Write(states, moment, opened);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Write(IReadOnlyCollection<PlaceState> states, DateTimeOffset? at, Chronicler chronicle)
    {
        var listing = new Listing(Screen.Open(), new("what"), new("where", PlaceLetters), new("since", MomentLetters), new("until", MomentLetters), new("on whose word", SayerLetters));
        foreach (var state in states)
        {
            listing.Add(
                $"[bold]{Markup.Escape(What(state))}[/]" + (at is { } moment && StateLines.Standing(state, moment) is var standing and not "in force" ? $" [yellow]{standing}[/]" : "") + Evidence(state, chronicle),
                Markup.Escape(EventTable.Where(state.Place)), Markup.Escape(Since(state)), Markup.Escape(Until(state)), Markup.Escape(string.Join(",\n", state.Sayers)));
        }

        listing.Write("nothing is known to be in force");
    }

    private static string What(PlaceState state) =>
        (state.Scope is { } scope ? state.Kind == StateKinds.Office ? scope : $"{state.Kind} ({scope})" : state.Kind)
        + (state.Tenure is { } tenure ? $": {tenure}" : "") + (state.Holder is { } holder ? $" {holder}" : "") + (state.Hours is { } hours ? $" {hours.Replace('/', '–')}" : "");

    private static string Since(PlaceState state) => state.Since is not null ? StateLines.Moment(state.Since)!
        : state.FirstTold is { } told ? $"by {told.UtcDateTime:yyyy-MM-dd}" : "?";

    private static string Until(PlaceState state) => (state.Until is null ? "no end is told" : StateLines.Moment(state.Until) + (state.UntilIsPlanned ? " (announced)" : ""))
        + (state.Contradicted.IsEmpty ? "" : $"; contradicted by {string.Join(", ", state.Contradicted)}");

    /// <summary>A sentence for the beginning and one for the end.</summary>
    private static string Evidence(PlaceState state, Chronicler chronicle) =>
        string.Concat(new[] { state.Began.Concat(state.Extended).FirstOrDefault(), state.Ended.FirstOrDefault() }.OfType<string>()
            .Select(a => chronicle.Claim(a)?.Claim is { } claim ? $"\n[dim]{Markup.Escape($"{a} {claim.EvidenceText?.ReplaceLineEndings(" ")}")}[/]" : ""));
}
