using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Claims;

namespace Matiane.Server;

/// <summary>A report with what was read from it and when the chronicle learned of it.</summary>
internal sealed record KeptReport(CodedReport Coded, ReportHead Head)
{
    /// <summary>When it was known: its publication, else its addition.</summary>
    public DateTimeOffset Known => Head.Published ?? Head.Added;
}

/// <summary>Everything derived from the facts at one moment. Immutable; a change makes a new one.</summary>
internal sealed record Snapshot(int Revision, ImmutableArray<KeptReport> Reports, ImmutableArray<Decision> Decisions, ImmutableArray<EventDetail> Events)
{
    /// <summary>Reports by id.</summary>
    public ImmutableDictionary<string, KeptReport> ByDocument { get; } = Reports.ToImmutableDictionary(r => r.Head.Document, StringComparer.Ordinal);

    /// <summary>Decisions that nobody undid.</summary>
    public ImmutableArray<Decision> Standing { get; } = Stand(Decisions);

    public static ImmutableArray<Decision> Stand(ImmutableArray<Decision> decisions)
    {
        var undone = decisions.Where(d => d.Kind == "undo").Select(d => d.Target).ToHashSet(StringComparer.Ordinal);
        return [.. decisions.Where(d => d.Kind != "undo" && !undone.Contains(d.Id))];
    }

    /// <summary>The same facts as they were known at a time: later reports and decisions left out.</summary>
    public Snapshot AsOf(DateTimeOffset moment)
    {
        var reports = Reports.Where(r => r.Known <= moment).ToImmutableArray();
        return reports.Length == Reports.Length ? this : Build(Revision, reports, Decisions);
    }

    public static Snapshot Build(int revision, ImmutableArray<KeptReport> reports, ImmutableArray<Decision> decisions) =>
        new(revision, reports, decisions, Joiner.Join(reports, Stand(decisions)));
}
