using System.Globalization;
using Matiane.Chronicle.Exports;
using Microsoft.Data.Sqlite;

namespace Matiane.Chronicle.Store;

/// <summary>A chronicle in one SQLite file, or in memory.</summary>
public sealed class SqliteStore : IChronicleStore
{
    private const int Form = 2;

    // What a chronicle of form 1 lacks; its rows are derived anew when it is opened.
    private const string FromForm1 =
        """
        DROP INDEX told_event;
        CREATE INDEX told_event ON told(event, report) WHERE event IS NOT NULL;
        ALTER TABLE event ADD COLUMN persons INTEGER NOT NULL DEFAULT 0;
        CREATE TABLE waiting(event TEXT NOT NULL, claim TEXT NOT NULL, why TEXT NOT NULL, urgency REAL NOT NULL, PRIMARY KEY(event, claim)) STRICT, WITHOUT ROWID;
        CREATE INDEX waiting_urgency ON waiting(urgency DESC, claim);
        """;

    private const int BusySeconds = 60;
    // Kilobytes of pages kept by one connection. Readers are many at once in a server, and the system caches the file for all.
    private const int CacheToWrite = 32768;
    private const int CacheToRead = 4096;
    private readonly string connection;
    private readonly SqliteConnection? keeper;
    private readonly Lock writing = new();

    private SqliteStore(string connection, bool inMemory)
    {
        this.connection = connection;
        if (inMemory)
        {
            // A shared chronicle in memory lives as long as one connection to it.
            keeper = Connect();
        }
    }

    /// <summary>Opens a file.</summary>
    /// <param name="path">The file; null for a chronicle in memory.</param>
    /// <param name="create">Whether a file that is not there is made.</param>
    /// <exception cref="FileNotFoundException">It is not there.</exception>
    /// <exception cref="InvalidDataException">It is no chronicle, or one of a later program.</exception>
    public static SqliteStore Open(string? path, bool create = true)
    {
        if (path is not null && !create && !File.Exists(path))
        {
            throw new FileNotFoundException($"There is no chronicle '{path}': 'matiane add' makes one.", path);
        }

        var builder = new SqliteConnectionStringBuilder
        {
            DataSource = path ?? "chronicle-" + Guid.NewGuid().ToString("N"),
            Mode = path is null ? SqliteOpenMode.Memory : create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
            Cache = path is null ? SqliteCacheMode.Shared : SqliteCacheMode.Default,
            DefaultTimeout = BusySeconds,
        };
        var store = new SqliteStore(builder.ToString(), path is null);
        try
        {
            store.Prepare(path);
        }
        catch (SqliteException error) when (error.SqliteErrorCode == SQLitePCL.raw.SQLITE_NOTADB)
        {
            throw new InvalidDataException($"'{path}' is no chronicle.");
        }

        return store;
    }

    /// <inheritdoc/>
    public IStoreReader Read() => new SqliteReader(Connect(CacheToRead));

    /// <inheritdoc/>
    public IStorePast ReadPast(DateTimeOffset asOf) => new SqlitePast(Connect(CacheToRead), asOf);

    /// <inheritdoc/>
    public IStoreWriter Write()
    {
        writing.Enter();
        try
        {
            return new SqliteWriter(Connect(), writing.Exit);
        }
        catch
        {
            writing.Exit();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        keeper?.Dispose();
        SqliteConnection.ClearPool(new SqliteConnection(connection));
    }

    private SqliteConnection Connect(int cache = CacheToWrite)
    {
        var opened = new SqliteConnection(connection);
        opened.Open();
        Run(opened, "PRAGMA synchronous=FULL; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=OFF;");
        Run(opened, string.Create(CultureInfo.InvariantCulture, $"PRAGMA cache_size=-{cache}"));
        opened.CreateFunction("holds", (string? text, string words) => text is not null && text.Contains(words, StringComparison.OrdinalIgnoreCase), isDeterministic: true);
        opened.CreateFunction("names", (string text, string stem) => NameMask.Names(text, stem), isDeterministic: true);
        return opened;
    }

    private void Prepare(string? path)
    {
        using var opened = Connect();
        Run(opened, "PRAGMA journal_mode=WAL;");
        using var transaction = opened.BeginTransaction(deferred: false);
        var form = Number(opened, "PRAGMA user_version");
        if (form == 0 && Number(opened, "SELECT count(*) FROM sqlite_schema") == 0)
        {
            using var schema = new StreamReader(typeof(SqliteStore).Assembly.GetManifestResourceStream("Store.Schema.sql")!);
            Run(opened, schema.ReadToEnd());
        }
        else if (form == 1)
        {
            Run(opened, FromForm1);
        }
        else if (form != Form)
        {
            throw new InvalidDataException(form == 0 ? $"'{path}' is no chronicle." : $"'{path}' is a chronicle of form {form}; this program reads form {Form}.");
        }

        Run(opened, string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version={Form}"));
        transaction.Commit();
    }

    private static void Run(SqliteConnection opened, string sql)
    {
        using var command = opened.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static long Number(SqliteConnection opened, string sql)
    {
        using var command = opened.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
