using System.Collections.Immutable;
using Matiane.Chronicle.Model;
using Matiane.Claims;

namespace Matiane.Chronicle.Exports;

/// <summary>Withholds what a profile does not tell, before any writer sees it.</summary>
internal static class Redaction
{
    /// <summary>What stands for the name of a private person.</summary>
    public const string PrivatePerson = "private person";

    /// <summary>The event as the profile tells it.</summary>
    public static EventDetail Apply(EventDetail detail, ExportProfile profile) => profile switch
    {
        ExportProfile.Full => detail,
        ExportProfile.Coarse => Coarsening.Apply(Masked(detail)),
        _ => Masked(detail),
    };

    private static EventDetail Masked(EventDetail detail)
    {
        var names = NameMask.Of(detail);
        return new EventDetail(Masked(detail.Event, names), [.. detail.Claims.Select(c => Masked(c, names))]);
    }

    private static ChronicleEvent Masked(ChronicleEvent happening, NameMask names) => happening with
    {
        Actors = Masked(happening.Actors, names),
        Recipients = Masked(happening.Recipients, names),
        Counts = [.. happening.Counts.Select(c => c with
        {
            Group = Masked(c.Group, names),
            Figures = [.. c.Figures.Select(f => f with { Source = names.Sayer(f.Source), Origin = names.Sayer(f.Origin) })],
        })],
        Joins = [.. happening.Joins.Select(j => j with
        {
            Because = [.. j.Because.Select(names.Words)],
            Against = [.. j.Against.Select(names.Words)],
        })],
    };

    private static ChronicleClaim Masked(ChronicleClaim claim, NameMask names) => claim with
    {
        Report = claim.Report with { Title = Masked(claim.Report.Title, names), Url = names.Address(claim.Report.Url) },
        EvidenceText = Masked(claim.EvidenceText, names),
        TriggerText = Masked(claim.TriggerText, names),
        Origin = names.Sayer(claim.Origin),
        Claim = claim.Claim with
        {
            Actors = Masked(claim.Claim.Actors, names),
            Recipients = Masked(claim.Claim.Recipients, names),
            Counts = [.. claim.Claim.Counts.Select(c => c with { Group = Masked(c.Group, names) })],
            Attribution = [.. claim.Claim.Attribution.Select(s => s with { Source = names.Sayer(s.Source) })],
        },
    };

    private static ImmutableArray<Party> Masked(ImmutableArray<Party> parties, NameMask names) =>
        [.. parties.Select(p => names.Hides(p) ? p with { Name = PrivatePerson } : p)];

    private static string? Masked(string? text, NameMask names) => text is null ? null : names.Words(text);
}
