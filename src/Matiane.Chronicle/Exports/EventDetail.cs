using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Exports;

/// <summary>An event with the claims that stand in it: what writers are given.</summary>
/// <param name="Event">The event.</param>
/// <param name="Claims">Its claims, in the order of <see cref="ChronicleEvent.Claims"/>; may be empty where a format that needs only the event is asked for.</param>
public sealed record EventDetail(ChronicleEvent Event, IReadOnlyList<ChronicleClaim> Claims);
