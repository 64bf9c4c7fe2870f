using Matiane.Chronicle.Model;

namespace Matiane.Chronicle.Joining;

/// <summary>What joining asks of whoever keeps the claims, so that a batch touches only what it can change.</summary>
public interface IJoinedClaims
{
    /// <summary>The joined claims that are kept under any of the keys (<see cref="KeptClaim.Keys"/>), as they were coded; one may come more than once.</summary>
    IEnumerable<ChronicleClaim> UnderKeys(IReadOnlyCollection<long> keys);

    /// <summary>The neighbourhoods that hold any of these claims, each once; addresses that are in none are left aside.</summary>
    IEnumerable<Neighbourhood> Around(IReadOnlyCollection<string> addresses);
}
