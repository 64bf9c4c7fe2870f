using Matiane.Chronicle.Model;
using Matiane.Chronicle.Store;

namespace Matiane.Chronicle.Tests.Store;

/// <summary>The promises of a chronicle, kept in SQLite files.</summary>
public sealed class SqliteTests : ChronicleTests
{
    private readonly string folder = Directory.CreateTempSubdirectory("matiane-store-").FullName;

    protected override IChronicleStore Open(string name) => SqliteStore.Open(Path.Combine(folder, name + ".db"));

    protected override void Cleared() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_that_is_no_chronicle_is_refused_and_left_alone()
    {
        var (text, other) = (Path.Combine(folder, "text.db"), Path.Combine(folder, "other.db"));
        File.WriteAllText(text, new string('x', 5000));
        using (var foreign = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={other};Pooling=False"))
        {
            foreign.Open();
            using var command = foreign.CreateCommand();
            command.CommandText = "CREATE TABLE mine(x)";
            command.ExecuteNonQuery();
        }

        Assert.Throws<InvalidDataException>(() => SqliteStore.Open(text));
        Assert.Throws<InvalidDataException>(() => SqliteStore.Open(other));
        Assert.Throws<FileNotFoundException>(() => SqliteStore.Open(Path.Combine(folder, "none.db"), create: false));
        Assert.Equal(5000, new FileInfo(text).Length);
        Assert.False(File.Exists(Path.Combine(folder, "none.db")));
    }

    [Fact]
    public void A_reader_sees_one_moment_while_another_writes()
    {
        using var store = SqliteStore.Open(Path.Combine(folder, "moments.db"));
        using var reader = store.Read();
        Assert.Equal(0, reader.Revision);
        using (var writer = store.Write())
        {
            writer.Append(1, DateTimeOffset.UnixEpoch, [new EventChange(1, DateTimeOffset.UnixEpoch, ChangeKind.New, "e", [])]);
            writer.Commit();
        }

        using var later = store.Read();
        Assert.Equal((0, 1), (reader.Revision, later.Revision));
    }
}
