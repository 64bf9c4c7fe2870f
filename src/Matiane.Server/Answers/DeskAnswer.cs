using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Server.Answers;

/// <summary>What wants a person's eye and what was decided.</summary>
/// <param name="Waiting">Claims of the view that want one.</param>
/// <param name="Queue">Those of the page, the most urgent first.</param>
/// <param name="Decisions">The latest decisions that hold, the latest first.</param>
/// <param name="Fields">What of a claim can be corrected.</param>
internal sealed record DeskAnswer(int Waiting, ImmutableArray<WaitingAnswer> Queue, ImmutableArray<DecisionAnswer> Decisions, ImmutableArray<string> Fields);

/// <summary>A claim that wants a person's eye.</summary>
/// <param name="Why">disputed, near-join, figures-jump or low-confidence.</param>
/// <param name="Claim">Its address.</param>
/// <param name="Event">The event that it stands in.</param>
/// <param name="Sentence">Its sentence.</param>
/// <param name="Language">Its language.</param>
/// <param name="Confidence">0 to 1.</param>
internal sealed record WaitingAnswer(string Why, string Claim, EventAnswer Event, string Sentence, string? Language, double Confidence)
{
    /// <summary>A claim of the queue.</summary>
    public static WaitingAnswer Of(WaitingClaim waiting)
    {
        var claim = Redaction.Apply(waiting.Event, ExportProfile.DoNoHarm).Claims.First(c => c.Address == waiting.Item.Claim);
        return new WaitingAnswer(waiting.Item.Why, claim.Address, EventAnswer.Of(waiting.Event), claim.EvidenceText ?? "", claim.Report.Language, Math.Round(claim.Claim.Confidence, 2));
    }
}
