using System.Globalization;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Spectre.Console;

namespace Matiane.Cli.Commands;

/// <summary>Shows events to a person with every claim: its sentence, who says so, and why it was joined.</summary>
internal sealed class EventCards(IAnsiConsole console, ExportOptions options)
{
    /// <summary>One event.</summary>
    /// <param name="detail">The event.</param>
    /// <param name="decisions">All decisions: those on the event are told.</param>
    public void Write(EventDetail detail, IReadOnlyList<DecisionStanding>? decisions = null)
    {
        detail = Redaction.Apply(detail, options.Profile);
        var told = detail.Event;
        console.Write(new Rule($"[bold]{told.Id}[/] [bold cyan]{Markup.Escape(told.Event + (told.Mode is { } mode ? "/" + mode : ""))}[/] {Markup.Escape(told.Status)}") { Justification = Justify.Left });
        Line("where", EventTable.Where(told.Place));
        Line("when", EventTable.When(told.Time));
        Line("who", Parties(told.Actors));
        Line("to whom", Parties(told.Recipients));
        foreach (var count in told.Counts)
        {
            Line("how many", EventTable.HowMany(count));
            foreach (var figure in count.Figures)
            {
                Line("", $"{Figure(figure)} says {figure.Origin}, {Moment(figure.Reported)} ({figure.Claim}{(figure.SupersededBy is { } later ? ", replaced by " + later : "")})");
            }
        }

        Line("known from", $"{EventTable.Many(told.Reports, "report")}, {EventTable.Many(told.Sources, "source")}, {EventTable.Many(told.Origins, "origin")}, {string.Join(' ', told.Languages)}");
        Line("confidence", told.Confidence.ToString("0.00", CultureInfo.InvariantCulture));
        foreach (var claim in detail.Claims)
        {
            Write(claim, told.Joins.FirstOrDefault(j => j.Claim == claim.Address));
        }

        foreach (var decision in (decisions ?? []).Where(d => told.Decisions.Contains(d.Decision.Id)))
        {
            Line("decided", Told(decision));
        }

        console.WriteLine();
    }

    /// <summary>One claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="join">Why it stands in its event; null for the first or when it stands in none.</param>
    public void Write(ChronicleClaim claim, EventJoin? join)
    {
        var heading = string.Join(" · ", new[] { claim.Report.Language, claim.Report.Source, Moment(claim.Report.Published), claim.Report.Url }.OfType<string>());
        console.MarkupLine($" [bold]{Markup.Escape(claim.Address)}[/] [dim]{Markup.Escape(heading)}[/]");
        console.MarkupLine("   " + Sentence(claim));
        Line("who says", string.Join(", citing ", claim.Claim.Attribution.Select(a => a.Source)));
        if (join is not null)
        {
            Line("joined", string.Create(CultureInfo.InvariantCulture, $"{join.Score:0.00}: {string.Join(", ", join.Because)}") + (join.Against.IsEmpty ? "" : "; against: " + string.Join(", ", join.Against)));
        }
    }

    /// <summary>A decision in a line.</summary>
    public static string Told(DecisionStanding standing)
    {
        var decision = standing.Decision;
        var what = decision.Kind.ToString().ToLowerInvariant() + " " + decision.Target
            + (decision.Other is { } other ? " " + other : "")
            + (decision.Field is { } field ? $" {field}={decision.Value}" : "");
        return $"{decision.Id} {what}, by {decision.Who}, {Moment(decision.At)}" + (decision.Why is { } why ? $": {why}" : "")
            + (decision.UndoneBy is { } by ? $" (undone by {by})" : "") + (standing.IsOrphan ? " (orphaned: its claim is no longer read)" : "");
    }

    private void Line(string label, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            console.MarkupLine($"   [dim]{label,-10}[/] {Markup.Escape(text)}");
        }
    }

    private static string Sentence(ChronicleClaim claim)
    {
        if (claim.EvidenceText is not { } text)
        {
            return $"[dim]{Markup.Escape(claim.TriggerText ?? "(the text was not kept)")}[/]";
        }

        var start = claim.Claim.Trigger.Span.Start - claim.Claim.Evidence.Span.Start;
        var length = claim.Claim.Trigger.Span.Length;
        return claim.Claim.Trigger.Part != claim.Claim.Evidence.Part || start < 0 || start + length > text.Length
            ? Markup.Escape(Flat(text))
            : $"{Markup.Escape(Flat(text[..start]))}[bold underline]{Markup.Escape(Flat(text.Substring(start, length)))}[/]{Markup.Escape(Flat(text[(start + length)..]))}";
    }

    private static string Flat(string text) => text.ReplaceLineEndings(" ");

    private static string Parties(IEnumerable<Claims.Party> parties) => string.Join(", ", parties.Select(p => p.Name).OfType<string>());

    private static string Figure(Figure figure) => EventTable.HowMany(new CountSummary("", null, figure.Low, figure.High, [])).TrimEnd();

    private static string Moment(DateTimeOffset? moment) => moment?.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) ?? "no date";
}
