using Matiane.Chronicle.Exports;
using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Joining;

/// <summary>Joined claims kept in memory, for chronicles that live no longer than the program. Not safe on several threads at once.</summary>
public sealed class JoinedMemory : IJoinedClaims
{
    private readonly Dictionary<string, JoinedNeighbourhood> neighbourhoods = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> homes = new(StringComparer.Ordinal);
    private readonly Dictionary<long, List<ChronicleClaim>> keys = [];

    /// <summary>Every event, in no order that may be relied on.</summary>
    public IEnumerable<EventDetail> Events => neighbourhoods.Values.SelectMany(n => n.Events);

    /// <inheritdoc/>
    public IEnumerable<ChronicleClaim> UnderKeys(IReadOnlyCollection<long> keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return keys.SelectMany(k => this.keys.TryGetValue(k, out var claims) ? claims : []);
    }

    /// <inheritdoc/>
    public IEnumerable<Neighbourhood> Around(IReadOnlyCollection<string> addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        return addresses.Select(a => homes.GetValueOrDefault(a)).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(id => new Neighbourhood(id, [.. neighbourhoods[id].Claims.Select(c => c.Claim)]));
    }

    /// <summary>Keeps what a batch changed.</summary>
    public void Keep(JoinChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        foreach (var gone in change.Gone)
        {
            neighbourhoods.Remove(gone, out var old);
            foreach (var claim in old!.Claims)
            {
                homes.Remove(claim.Claim.Address);
                foreach (var key in claim.Keys)
                {
                    Forget(key, claim.Claim.Address);
                }
            }
        }

        foreach (var made in change.Made)
        {
            neighbourhoods.Add(made.Id, made);
            foreach (var claim in made.Claims)
            {
                homes.Add(claim.Claim.Address, made.Id);
                foreach (var key in claim.Keys)
                {
                    (keys.TryGetValue(key, out var claims) ? claims : keys[key] = []).Add(claim.Claim);
                }
            }
        }
    }

    private void Forget(long key, string address)
    {
        keys[key].RemoveAll(c => c.Address == address);
        if (keys[key].Count == 0)
        {
            keys.Remove(key);
        }
    }
}
