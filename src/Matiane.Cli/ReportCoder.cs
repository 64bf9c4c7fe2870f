using System.Globalization;
using Matiane.Chronicle;
using Matiane.Claims;
using Matiane.Text;

namespace Matiane.Cli;

/// <summary>The coder as a chronicle takes it: named by the build of the engine and the sizes of the compiled packs and gazetteer.</summary>
internal sealed class ReportCoder : ICoder
{
    private readonly Coder coder = new(Engine.Packs, Engine.Gazetteer);

    /// <inheritdoc/>
    public string Version { get; } = NameOf(Engine.DataFolder);

    /// <inheritdoc/>
    public CodedReport Code(Report report) => coder.Code(report);

    private static string NameOf(string folder)
    {
        var assembly = typeof(Coder).Assembly;
        var data = string.Join(' ', new DirectoryInfo(folder).EnumerateFiles().OrderBy(f => f.Name, StringComparer.Ordinal).Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name}:{f.Length}")));
        var build = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(assembly.ManifestModule.ModuleVersionId + data)))[..8];
        return $"matiane {assembly.GetName().Version?.ToString(3)}+{build}";
    }
}
