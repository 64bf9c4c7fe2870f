using System.Runtime.InteropServices;

namespace Matiane.Gazetteer;

/// <summary>A place as it lies in the index.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct PlaceRow(
    int GeoNamesId, int NameStart, int Admin1Start, int Population, float Latitude, float Longitude, float Weight, ushort NameLength, ushort Admin1Length, byte CountryFirst, byte CountrySecond, byte Precision, byte IsCapital);

/// <summary>A key and where its places are listed; Start and Count are 0 for a mere prefix of longer names.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct KeyRow(ulong Hash, int Start, int Count);
