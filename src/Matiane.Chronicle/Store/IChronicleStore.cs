using System.Collections.Immutable;
using Matiane.Chronicle.Deriving;
using Matiane.Chronicle.Joining;
using Matiane.Chronicle.Model;
using Matiane.Chronicle.Views;

namespace Matiane.Chronicle.Store;

/// <summary>Where a chronicle is kept: facts that are only ever added, and rows derived from them that can be dropped and made again.</summary>
/// <remarks>Safe for many threads: many readers, each with a consistent view, and one writer at a time, also across processes.</remarks>
public interface IChronicleStore : IDisposable
{
    /// <summary>Begins to read; everything read through it is of one moment.</summary>
    IStoreReader Read();

    /// <summary>Begins to write, waiting for another writer to end. What is not committed is as if it had never been.</summary>
    IStoreWriter Write();

    /// <summary>Begins to read what was known at a moment: its event rows are empty of what came later, until they are told by <see cref="IStorePast.Tell"/>.</summary>
    IStorePast ReadPast(DateTimeOffset asOf);
}

/// <summary>A consistent view of a store.</summary>
public interface IStoreReader : IJoinedClaims, IDisposable
{
    /// <summary>Number of the last revision; 0 for an empty chronicle.</summary>
    int Revision { get; }

    /// <summary>A word of the store's own about itself; null when it was never set.</summary>
    string? Setting(string name);

    /// <summary>Ids of all reports, in ordinal order, after one (null: from the first).</summary>
    IReadOnlyList<string> Documents(string? after, int limit);

    /// <summary>Every version of a report, without their texts, in the order in which they were added; empty when it is not known.</summary>
    IReadOnlyList<ReportFact> Versions(string document);

    /// <summary>Id of the report with this text at this address; null when there is none.</summary>
    string? Twin(string url, string fingerprint);

    /// <summary>A version of a report with its text.</summary>
    ReportFact Report(long number);

    /// <summary>The latest reading of a version: the coder's version, and its claims with the address that the edition gives them.</summary>
    (string Coder, ImmutableArray<StoredClaim> Claims)? Coding(ReportFact report, Edition edition);

    /// <summary>Version of the coder of the latest reading of a version; null when it was never coded.</summary>
    string? CoderOf(long report);

    /// <summary>Decisions in the order in which they were made.</summary>
    IReadOnlyList<DecisionFact> Decisions();

    /// <summary>Where the claims of decisions are found now.</summary>
    IReadOnlyList<MarkRow> Marks();

    /// <summary>Changes after a revision, in order.</summary>
    IReadOnlyList<EventChange> Changes(int since, int limit);

    /// <summary>Claims in the present reading of a report, of all its versions.</summary>
    IReadOnlyList<ToldRow> Told(string document);

    /// <summary>What became of the claim at an address, and the event it stands in; null when there is none.</summary>
    (ToldRow Row, string? Event)? Find(string address);

    /// <summary>Ids of the events of a view, the latest first.</summary>
    IReadOnlyList<string> Events(EventFilter filter, int? limit, int skip);

    /// <summary>Number of events of a view.</summary>
    int Count(EventFilter filter);

    /// <summary>Counts of a view by day and by place.</summary>
    EventCounts Counts(EventFilter filter);

    /// <summary>Number of reports that tell of the events of a view.</summary>
    int CountReports(EventFilter filter);

    /// <summary>What profiles withhold of a view.</summary>
    Withheld Withheld(EventFilter filter);

    /// <summary>Reports that tell of the events of a view and were published in a stretch of time, both ends included.</summary>
    IReadOnlyList<ReportMoment> Published(EventFilter filter, DateTimeOffset from, DateTimeOffset to);

    /// <summary>Publication of the last report that tells of an event of a view; null when none has a date.</summary>
    DateTimeOffset? LastPublished(EventFilter filter);

    /// <summary>The moments at which something became known, by the dates of reports, in order.</summary>
    IReadOnlyList<DateTimeOffset> Known();

    /// <summary>Number of claims of a view that want a person's eye.</summary>
    /// <param name="filter">The view.</param>
    /// <param name="settled">Addresses of claims that a person has looked at.</param>
    int CountWaiting(EventFilter filter, IReadOnlyCollection<string> settled);

    /// <summary>Claims of a view that want a person's eye, with their events, the most urgent first.</summary>
    IReadOnlyList<(string Event, WaitingItem Item)> Waiting(EventFilter filter, IReadOnlyCollection<string> settled, int limit, int skip);

    /// <summary>Changes of one event, in order.</summary>
    IReadOnlyList<EventChange> ChangesOf(string id);

    /// <summary>Values to filter by.</summary>
    Facets Facets();

    /// <summary>Names of the places of events, each with its country.</summary>
    IReadOnlyList<(string Name, string? Country)> PlaceNames();

    /// <summary>Ids of events that begin so; at most two.</summary>
    IReadOnlyList<string> EventsLike(string prefix);

    /// <summary>Claims of events as they were coded, by event, in the order of the ids; an id that is none has no claims.</summary>
    IReadOnlyList<(string Event, ImmutableArray<ChronicleClaim> Claims)> ClaimsOf(IReadOnlyCollection<string> events);

    /// <summary>The latest reports by publication, each at the version that stood at a moment (null: now), without their texts, with the number of its claims that count.</summary>
    IReadOnlyList<(ReportFact Report, int Claims)> Reports(int limit, int skip, DateTimeOffset? asOf);

    /// <summary>All derived rows in an order of their own, as text: the same for the same facts.</summary>
    IEnumerable<string> Dump();
}

/// <summary>A view of a store as of a moment.</summary>
public interface IStorePast : IStoreReader
{
    /// <summary>Claims of versions that stood then and were replaced since, as they were coded, with their addresses of now.</summary>
    IReadOnlyList<ChronicleClaim> Replaced();

    /// <summary>Neighbourhoods known in part by then: addresses of those of their claims that were not.</summary>
    IReadOnlyList<string> Unknown();

    /// <summary>Puts what was joined anew in the place of what stands now.</summary>
    /// <param name="gone">Ids of the neighbourhoods that were otherwise then.</param>
    /// <param name="events">The events that stood instead.</param>
    void Tell(IEnumerable<string> gone, IEnumerable<EventRow> events);
}

/// <summary>A view of a store that can be changed.</summary>
public interface IStoreWriter : IStoreReader
{
    /// <summary>Keeps a version of a report.</summary>
    /// <returns>Its number.</returns>
    long Append(ReportFact report);

    /// <summary>Keeps a reading of it.</summary>
    void Append(long report, CodingFact coding);

    /// <summary>Keeps a decision.</summary>
    void Append(DecisionFact decision);

    /// <summary>Keeps a revision with its changes.</summary>
    void Append(int revision, DateTimeOffset at, IReadOnlyList<EventChange> changes);

    /// <summary>Says a word about the store.</summary>
    void Set(string name, string value);

    /// <summary>Puts a report's present reading in the place of the one before; its claims stand in no neighbourhood until they are kept in one.</summary>
    void Replace(string document, IReadOnlyList<ToldRow> told);

    /// <summary>Puts what is found now of the claims of a report that decisions speak of in the place of what was found before.</summary>
    void Replace(string document, IReadOnlyList<MarkRow> marks);

    /// <summary>Traces of the events of neighbourhoods, by the neighbourhoods' ids; null: of all.</summary>
    IReadOnlyList<EventTrace> Traces(IReadOnlyCollection<string>? neighbourhoods);

    /// <summary>Forgets neighbourhoods with their events, keys and claims' places in them.</summary>
    void Forget(IReadOnlyCollection<string> neighbourhoods);

    /// <summary>Keeps a neighbourhood.</summary>
    void Keep(NeighbourhoodRow neighbourhood);

    /// <summary>Drops everything that is derived.</summary>
    void Clear();

    /// <summary>Makes everything since the beginning last.</summary>
    void Commit();
}
