using System.Collections.Immutable;
using Matiane.Chronicle.Deriving;
using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;
using Matiane.Mentions;

namespace Matiane.Chronicle;

/// <summary>Keeps a chronicle: adds reports and decisions, and answers what is known of events, by two clocks.</summary>
/// <remarks>Safe for many threads. Nothing but the answer to a question is held in memory.</remarks>
public sealed partial class Chronicler : IDisposable
{
    private const int EventsAtOnce = 200;
    private readonly IChronicleStore store;
    private readonly TimeProvider clock;
    private readonly ICoder? coder;
    private readonly IGazetteer? gazetteer;
    private readonly PastViews past;

    private Chronicler(IChronicleStore store, TimeProvider clock, ICoder? coder, IGazetteer? gazetteer)
    {
        (this.store, this.clock, this.coder, this.gazetteer) = (store, clock, coder, gazetteer);
        past = new PastViews(store);
    }

    /// <summary>Opens a chronicle.</summary>
    /// <param name="store">Where it is kept; closed with the chronicle.</param>
    /// <param name="clock">Tells when reports and decisions are added.</param>
    /// <param name="coder">Codes reports; null when none are to be added.</param>
    /// <param name="gazetteer">Looks up places that are asked for; null: places are found by the names that events have.</param>
    /// <param name="progress">Told how many reports were gone through while what an earlier program derived is made anew.</param>
    /// <param name="cancellation">Ends that with everything as it was; it begins again when the chronicle is opened next.</param>
    /// <exception cref="OperationCanceledException">It was cancelled before the end; the store is closed.</exception>
    public static Chronicler Open(IChronicleStore store, TimeProvider clock, ICoder? coder = null, IGazetteer? gazetteer = null, Action<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        var chronicle = new Chronicler(store, clock, coder, gazetteer);
        try
        {
            if (chronicle.IsStale())
            {
                chronicle.Refresh(progress, cancellation);
            }

            return chronicle;
        }
        catch
        {
            chronicle.Dispose();
            throw;
        }
    }

    /// <summary>Number of the last revision; 0 for an empty chronicle.</summary>
    public int Revision
    {
        get
        {
            using var reader = store.Read();
            return reader.Revision;
        }
    }

    /// <summary>A page of a view, the latest events first.</summary>
    public EventPage Events(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = FilterOf(query);
        return At(query.AsOf, view => new EventPage(view.Store.Revision, view.Store.Count(filter), [.. view.Details(view.Store.Events(filter, query.Limit, query.Skip))]));
    }

    /// <summary>The events of a view, the latest first, read as they are asked for.</summary>
    public IEnumerable<EventDetail> AllEvents(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return All(FilterOf(query), query);
    }

    /// <summary>Counts of a view by day and place.</summary>
    public EventCounts Counts(EventQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var filter = FilterOf(query);
        return At(query.AsOf, view => view.Store.Counts(filter));
    }

    /// <summary>The values to filter by.</summary>
    /// <param name="asOf">As it was known then; null: now.</param>
    public Facets Facets(DateTimeOffset? asOf = null) => At(asOf, view => view.Store.Facets());

    /// <summary>Names of the places of events, each with its country's ISO 3166-1 alpha-2 code; null for what lies in none.</summary>
    public IReadOnlyList<(string Name, string? Country)> PlaceNames() => At(null, view => view.Store.PlaceNames());

    /// <summary>An event with its claims.</summary>
    /// <param name="id">Its id or the beginning of it that no other has, or the address of one of its claims.</param>
    /// <param name="asOf">As it was known then; null: now.</param>
    /// <returns>Null when there is none.</returns>
    public EventDetail? Event(string id, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return At(asOf, view => view.Event(id));
    }

    /// <summary>A claim with what became of it; null when there is none at the address.</summary>
    public ClaimStanding? Claim(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return At(null, view => view.Claim(address));
    }

    /// <summary>A report with its claims.</summary>
    /// <param name="document">Its id; with "@1" for an earlier version.</param>
    /// <param name="asOf">The version that stood then; null: the present one.</param>
    /// <returns>Null when it is not known, or was not then.</returns>
    public KeptReport? Report(string document, DateTimeOffset? asOf = null)
    {
        ArgumentNullException.ThrowIfNull(document);
        return At(asOf, view => view.Report(document, asOf));
    }

    /// <summary>The latest reports by publication, without texts; a report with several versions stands at its latest.</summary>
    /// <param name="limit">At most so many.</param>
    /// <param name="skip">How many to leave out first.</param>
    /// <param name="asOf">Those that were known then, at the versions of then; null: now.</param>
    public ImmutableArray<ListedReport> Reports(int limit, int skip = 0, DateTimeOffset? asOf = null) =>
        At<ImmutableArray<ListedReport>>(null, view => [.. view.Store.Reports(limit, skip, asOf).Select(r => new ListedReport(r.Report.Head, r.Claims))]);

    /// <summary>What changed after a revision, in order.</summary>
    public ImmutableArray<EventChange> Changes(int since, int limit = int.MaxValue) => At<ImmutableArray<EventChange>>(null, view => [.. view.Store.Changes(since, limit)]);

    /// <summary>All decisions in the order in which they were made.</summary>
    public ImmutableArray<DecisionStanding> Decisions() => At(null, view => StandingDecisions.All(view.Store));

    /// <summary>Everything derived, as lines of text that are the same for the same facts.</summary>
    public IEnumerable<string> Dump()
    {
        using var reader = store.Read();
        foreach (var line in reader.Dump())
        {
            yield return line;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        past.Dispose();
        store.Dispose();
    }

    private IEnumerable<EventDetail> All(EventFilter filter, EventQuery query)
    {
        // One reading of the ids, so that a view that changes meanwhile gives no event twice.
        foreach (var ids in At(query.AsOf, view => view.Store.Events(filter, query.Limit, query.Skip)).Chunk(EventsAtOnce))
        {
            foreach (var detail in At(query.AsOf, view => view.Details(ids).ToList()))
            {
                yield return detail;
            }
        }
    }

    private T At<T>(DateTimeOffset? asOf, Func<ReadView, T> read)
    {
        if (asOf is { } moment)
        {
            return past.Read(moment, read);
        }

        using var reader = store.Read();
        return read(new ReadView(reader, StandingDecisions.Present(reader), null));
    }

    private EventFilter FilterOf(EventQuery query) => new()
    {
        Place = query.Place is { } place ? ScopeOf(place) : null,
        From = query.From,
        To = query.To,
        Events = query.Event is { } events ? [.. events.Split(',').Select(e => e.Split('/') is [var kind, var mode] ? (kind.ToUpperInvariant(), mode.ToLowerInvariant()) : (e.ToUpperInvariant(), (string?)null))] : [],
        Language = query.Language,
        Source = query.Source,
        Sayer = query.Sayer,
        Status = query.Status,
        MinConfidence = query.MinConfidence,
        Text = query.Text,
        WithFigures = query.WithFigures,
    };

    private PlaceScope ScopeOf(string name)
    {
        var place = name.Length == 2 && gazetteer?.Country(name.ToUpperInvariant()) is { } country ? country
            : int.TryParse(name, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? gazetteer?.ById(id)
            : gazetteer?.Find(name) is { IsEmpty: false } found ? found[0].Place
            : null;
        return new PlaceScope(name) { Places = place is null ? [] : [place] };
    }
}
