using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Deriving;

/// <summary>Finds the claims that decisions speak of in what is read now: a coder that changed or a report that changed gives claims other ids.</summary>
internal static class ClaimMarks
{
    /// <summary>Marks a claim.</summary>
    public static ClaimMark Of(ReadReport report, StoredClaim claim) => new(
        report.Fact.Head.Document, claim.Claim.Claim.Id, report.Fact.Fingerprint, report.Coder!, ReadReport.CodingOf(claim.Claim), claim.Claim.TriggerText, claim.Claim.EvidenceText);

    /// <summary>The marked claim in a version as it is read now; null when there is none that can be told to be it.</summary>
    /// <remarks>The same reading has it by its id. Another reading has it where the words that show it, and then the sentence or the coding, are the same: of several, the one of the same id or the first.</remarks>
    public static StoredClaim? Find(ClaimMark mark, ReadReport report)
    {
        if (report.Fact.Fingerprint == mark.Fingerprint && report.Coder == mark.Coder)
        {
            return report.Claims.FirstOrDefault(c => c.Claim.Claim.Id == mark.Claim);
        }

        return report.Claims
            .Select(c => (Claim: c, Likeness: Likeness(mark, c)))
            .Where(c => c.Likeness > 0)
            .OrderByDescending(c => c.Likeness).ThenByDescending(c => c.Claim.Claim.Claim.Id == mark.Claim).ThenBy(c => c.Claim.Number)
            .Select(c => c.Claim).FirstOrDefault();
    }

    private static int Likeness(ClaimMark mark, StoredClaim claim)
    {
        var (sameTrigger, sameEvidence) = (Same(mark.Trigger, claim.Claim.TriggerText), Same(mark.Evidence, claim.Claim.EvidenceText));
        var sameCoding = mark.Coding == ReadReport.CodingOf(claim.Claim);
        return sameTrigger && sameEvidence ? sameCoding ? 4 : 3
            : sameTrigger && sameCoding ? 2
            : sameEvidence && sameCoding ? 1
            : 0;
    }

    private static bool Same(string? one, string? other) => one is not null && string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);
}
