using Matiane.Chronicle.Model;
using Matiane.Claims;
using Matiane.Text;

namespace Matiane.Chronicle.Exports;

/// <summary>The words of a claim's spans, as far as the chronicle kept them.</summary>
internal static class ClaimTexts
{
    /// <summary>The quoted words; null when there is no span or its text was not kept.</summary>
    public static string? Of(ChronicleClaim claim, Quote? quote)
    {
        if (quote is not { } asked)
        {
            return null;
        }

        var evidence = claim.Claim.Evidence;
        if (claim.EvidenceText is { } text && asked.Part == evidence.Part)
        {
            var start = asked.Span.Start - evidence.Span.Start;
            if (start >= 0 && start + asked.Span.Length <= text.Length)
            {
                return text.Substring(start, asked.Span.Length);
            }
        }

        return asked.Part == TextPart.Title && claim.Report.Title is { } title && asked.Span.End <= title.Length
            ? title[asked.Span.Start..asked.Span.End]
            : asked == claim.Claim.Trigger ? claim.TriggerText : null;
    }
}
