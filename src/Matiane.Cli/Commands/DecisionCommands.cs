using System.CommandLine;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;

namespace Matiane.Cli.Commands;

/// <summary>The decisions of people: <c>join</c>, <c>split</c>, <c>reject</c>, <c>correct</c>, <c>confirm</c>, <c>note</c>, <c>undo</c>, and the list of them.</summary>
internal static class DecisionCommands
{
    /// <summary>All of them.</summary>
    public static IEnumerable<Command> Create()
    {
        var (one, other) = (Id("A", "An event or a claim of it."), Id("B", "The event that it is one with, or a claim of it."));
        yield return Deciding(
            "join", "Decide that two events are one happening.", "matiane join e7f3 91ac --why 'the same strike'", [one, other],
            r => new DecisionRequest(DecisionKind.Join, r.GetValue(one)!, "") { Other = r.GetValue(other) });
        var (whole, part) = (Id("EVENT", "The event."), Id("CLAIM", "The claim that speaks of another happening."));
        yield return Deciding(
            "split", "Decide that a claim does not belong to an event.", "matiane split e7f3 d4#c2", [whole, part],
            r => new DecisionRequest(DecisionKind.Split, r.GetValue(part)!, "") { Other = r.GetValue(whole) });
        var wrong = Id("CLAIM", "The claim.");
        yield return Deciding(
            "reject", "Decide that a claim was read wrongly: it enters no event, figure or state.", "matiane reject d4#c2 --why 'a film is told'", [wrong],
            r => new DecisionRequest(DecisionKind.Reject, r.GetValue(wrong)!, ""));
        var (mended, value) = (Id("CLAIM", "The claim."), new Argument<string>("FIELD=VALUE") { Description = $"What it is to be; nothing after the = says 'not known'. Fields: {string.Join(", ", Corrections.Fields)}." });
        yield return Deciding(
            "correct", "Decide what a field of a claim is.", "matiane correct d4#c2 killed=12-15\n  matiane correct d4#c2 place=Талас", [mended, value],
            r => Correction(r.GetValue(mended)!, r.GetValue(value)!));
        var right = Id("CLAIM", "The claim, or an event with one claim.");
        yield return Deciding(
            "confirm", "Decide that a claim is right.", "matiane confirm d4#c2", [right],
            r => new DecisionRequest(DecisionKind.Confirm, r.GetValue(right)!, ""));
        var noted = Id("ID", "An event or a claim of it.");
        var words = new Argument<string>("WORDS") { Description = "The remark." };
        yield return Deciding(
            "note", "Remark something on an event or claim; it changes nothing.", "matiane note e7f3 'two more outlets asked for their source'", [noted, words],
            r => new DecisionRequest(DecisionKind.Note, r.GetValue(noted)!, "") { Why = r.GetValue(words) });
        var undone = Id("DECISION", "Its id: k1, k2 …");
        yield return Deciding(
            "undo", "Decide that an earlier decision no longer holds.", "matiane undo k3", [undone],
            r => new DecisionRequest(DecisionKind.Undo, r.GetValue(undone)!, ""));
        yield return Listing();
    }

    private static Argument<string> Id(string name, string description) => new(name) { Description = description };

    private static DecisionRequest Correction(string claim, string given)
    {
        var (field, value) = given.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at ? (given[..at], given[(at + 1)..]) : throw new ArgumentException($"'{given}' is no FIELD=VALUE.");
        return new DecisionRequest(DecisionKind.Correct, claim, "") { Field = field, Value = value.Length == 0 ? null : value };
    }

    private static Command Deciding(string name, string description, string example, Argument<string>[] arguments, Func<ParseResult, DecisionRequest> read)
    {
        var by = new Option<string>("--by") { Description = "Who decides; by default the name of the user.", DefaultValueFactory = _ => Environment.UserName };
        var why = new Option<string?>("--why") { Description = "Why." };
        var chronicle = new ChronicleOption();
        var command = new Command(name, $"{description}\n\nIt outranks the machine, is kept with who, when and why, and can be undone.\n\nExamples:\n  {example}") { by, why };
        foreach (var argument in arguments)
        {
            command.Arguments.Add(argument);
        }

        chronicle.AddTo(command);
        chronicle.Runs(command, (result, opened) =>
        {
            try
            {
                var asked = read(result);
                var made = opened.Decide(asked with { Who = result.GetValue(by)!, Why = asked.Why ?? result.GetValue(why) });
                Console.WriteLine(EventCards.Told(new DecisionStanding(made, false)));
                ChangesCommand.Write(opened.Changes(opened.Revision - 1), Console.Out);
                return ExitCode.Done;
            }
            catch (ArgumentException error)
            {
                Console.Error.WriteLine("matiane: " + error.Message);
                return ExitCode.Usage;
            }
        });
        return command;
    }

    private static Command Listing()
    {
        var chronicle = new ChronicleOption();
        var command = new Command("decisions", "List the decisions of people, those undone and orphaned among them.\n\nExamples:\n  matiane decisions");
        chronicle.AddTo(command);
        chronicle.Runs(command, (result, opened) =>
        {
            foreach (var decision in opened.Decisions())
            {
                Console.WriteLine(EventCards.Told(decision));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
