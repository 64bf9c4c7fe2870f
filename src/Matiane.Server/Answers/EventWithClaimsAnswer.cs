using System.Collections.Immutable;
using System.Globalization;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Server.Answers;

/// <summary>An event with everything that is known of it.</summary>
internal sealed record EventWithClaimsAnswer : EventAnswer
{
    /// <summary>Its claims, claims/1, one document a report.</summary>
    public ImmutableArray<DocumentAnswer> Documents { get; init; } = [];

    /// <summary>The sentence of each claim, by its address.</summary>
    public ImmutableDictionary<string, string?> Evidence { get; init; } = ImmutableDictionary<string, string?>.Empty;

    /// <summary>What people decided and remarked on it, in order.</summary>
    public ImmutableArray<DecisionAnswer> History { get; init; } = [];

    /// <summary>What became of it from revision to revision.</summary>
    public ImmutableArray<ChangeAnswer> Changes { get; init; } = [];

    /// <summary>The event.</summary>
    /// <param name="detail">With its claims.</param>
    /// <param name="decisions">All decisions.</param>
    /// <param name="changes">Its changes.</param>
    /// <param name="profile">What is withheld of private persons.</param>
    public static EventWithClaimsAnswer Of(EventDetail detail, ImmutableArray<DecisionStanding> decisions, ImmutableArray<EventChange> changes, ExportProfile profile)
    {
        using var lines = new StringWriter(CultureInfo.InvariantCulture);
        new ClaimJsonLines().Write([detail], lines, new ExportOptions { Profile = profile });
        var own = decisions.Where(d => Speaks(d.Decision, detail)).Select(d => d.Decision.Id).ToHashSet(StringComparer.Ordinal);
        return Read<EventWithClaimsAnswer>(detail, profile) with
        {
            Documents = [.. lines.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Contract.Read<DocumentAnswer>)],
            Evidence = Redaction.Apply(detail, profile).Claims.ToImmutableDictionary(c => c.Address, c => c.EvidenceText, StringComparer.Ordinal),
            History = [.. decisions.Where(d => own.Contains(d.Decision.Id) || own.Contains(d.Decision.Target)).Select(DecisionAnswer.Of)],
            Changes = [.. changes.Select(ChangeAnswer.Of)],
        };
    }

    private static bool Speaks(Decision decision, EventDetail detail) =>
        detail.Event.Decisions.Contains(decision.Id) || detail.Event.Claims.Contains(decision.Target) || decision.Other is { } other && detail.Event.Claims.Contains(other);
}

/// <summary>What became of an event in one revision.</summary>
/// <param name="Revision">Its number.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Kind">new, revised, joined, split or withdrawn.</param>
/// <param name="Event">The event's id.</param>
/// <param name="Others">Events that it took up or was split into.</param>
internal sealed record ChangeAnswer(int Revision, DateTimeOffset At, string Kind, string Event, ImmutableArray<string> Others)
{
    /// <summary>A change.</summary>
    public static ChangeAnswer Of(EventChange change) => new(change.Revision, change.At, People.Rights.Word(change.Kind), change.Event, change.Others);
}
