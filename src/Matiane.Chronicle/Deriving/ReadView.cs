using System.Collections.Immutable;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Deriving;

/// <summary>A state of the chronicle that is read: now, or as of a moment.</summary>
/// <param name="store">Its rows.</param>
/// <param name="decisions">Decisions that apply.</param>
/// <param name="joined">Events that were joined anew for it, by id; null: none.</param>
internal sealed class ReadView(IStoreReader store, IReadOnlyList<Decision> decisions, IReadOnlyDictionary<string, EventDetail>? joined)
{
    private readonly JudgedClaims judged = new(decisions);

    public IStoreReader Store => store;

    /// <summary>Events with their claims, in the order of the ids; an id that is none is left out.</summary>
    public IEnumerable<EventDetail> Details(IReadOnlyCollection<string> ids)
    {
        var stored = store.ClaimsOf([.. ids.Where(id => joined?.ContainsKey(id) != true)]).Where(e => !e.Claims.IsEmpty).ToDictionary(e => e.Event, e => e.Claims, StringComparer.Ordinal);
        return ids.Select(id => joined?.GetValueOrDefault(id) ?? (stored.TryGetValue(id, out var claims) ? Made(claims) : null)).OfType<EventDetail>();
    }

    /// <summary>An event by its id, the beginning of it, or the address of a claim; null when there is none.</summary>
    public EventDetail? Event(string id) => id.Contains('#', StringComparison.Ordinal)
        ? joined?.Values.FirstOrDefault(e => e.Event.Claims.Contains(id)) ?? (store.Find(id)?.Event is { } found ? Listed(found) : null)
        : store.EventsLike(id) is [var only] ? Listed(only) : null;

    public ClaimStanding? Claim(string address)
    {
        if (store.Find(address) is null)
        {
            return null;
        }

        return Report(address[..address.LastIndexOf('#')])!.Standings.First(s => s.Claim.Address == address);
    }

    /// <summary>A report at one of its versions.</summary>
    /// <param name="document">Its id; with "@1" for an earlier version.</param>
    /// <param name="asOf">The version that stood then, with the events of this view; null: the present one.</param>
    public KeptReport? Report(string document, DateTimeOffset? asOf = null)
    {
        var versions = ReadReport.Of(store, document);
        if (versions.IsEmpty && document.LastIndexOf('@') is > 0 and var at)
        {
            versions = ReadReport.Of(store, document[..at]);
        }

        var then = asOf is { } moment ? versions.Where(v => v.Edition.Known <= moment).ToImmutableArray() : versions;
        if ((then.FirstOrDefault(v => v.Edition.Name == document) ?? then.LastOrDefault(v => v.Edition.Document == document)) is not { } asked)
        {
            return null;
        }

        var fact = store.Report(asked.Fact.Number);
        var claims = asked.Claims.Select(c => Corrections.Apply(c.Claim, decisions.Where(d => d.UndoneBy is null))).ToImmutableArray();
        return new KeptReport(fact.Head with { Document = asked.Edition.Name }, fact.Text, claims)
        {
            Standings = [.. claims.Select(c => store.Find(c.Address) is { } found ? new ClaimStanding(c, found.Row.State, asOf is null ? found.Event : Event(c.Address)?.Event.Id) : null).OfType<ClaimStanding>()],
            ToCode = fact.Text is null ? null : AddPlan.Report(fact),
            Version = asked.Edition.Version,
            Versions = versions.Length,
            Known = asked.Edition.Known,
            Until = asked.Edition.Until,
            PublishedText = fact.PublishedText,
            Place = fact.Place,
        };
    }

    /// <summary>An event that is among the rows of this view; others' ids are of another moment.</summary>
    private EventDetail? Listed(string id) => store.EventsLike(id).Contains(id) ? Details([id]).FirstOrDefault() : null;

    private EventDetail Made(ImmutableArray<ChronicleClaim> claims)
    {
        var members = judged.Of(claims).OrderBy(m => m.Claim.Report.Published ?? DateTimeOffset.MaxValue).ThenBy(m => m.Address, StringComparer.Ordinal).ToList();
        return new EventDetail(EventMaker.Make(members, judged.About(members)), [.. members.Select(m => m.Claim)]);
    }
}
