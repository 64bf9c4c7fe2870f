using Matiane.Claims;
using Matiane.Text;

namespace Matiane.Chronicle;

/// <summary>Codes reports for a chronicle. Must be safe for many threads and give the same for the same report always.</summary>
public interface ICoder
{
    /// <summary>Names the engine and its data: claims of another version are another reading.</summary>
    string Version { get; }

    /// <summary>Codes one report.</summary>
    CodedReport Code(Report report);
}
