using System.Collections.Immutable;

namespace FundingPipeline.Benchmarks;

/// <summary>Somebody else's library, which does the same in its own language and a process of its own.</summary>
public sealed class Peer(string name, string program, string script, string library)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Debian's own, for which its packages are: another may come first on the PATH.</summary>
    private const string DebiansPython = "/usr/bin/python3";

    public static readonly Peer Pandas = Python("pandas");
    public static readonly Peer Openpyxl = Python("openpyxl");
    public static readonly ImmutableArray<Peer> All = [Pandas, Openpyxl, new("SheetJS", "node", "peers.mjs", "xlsx"), new("exceljs", "node", "peers.mjs", "exceljs")];

    private readonly Lazy<string?> version = new(() =>
        Child.TryStart(Limit, program, Tests.Repository.Path("tests", "Benchmarks", script), library, "version") is { ExitCode: 0 } run ? run.Said : null);

    public string Name => name;

    /// <summary>As it says itself; null where it is not installed.</summary>
    public string? Version => version.Value;

    /// <summary>The program that does something with a file or a folder, and what it is told.</summary>
    public (string Program, string[] Arguments) ToDo(string what, params string[] with) => (program, [Tests.Repository.Path("tests", "Benchmarks", script), library, what, .. with]);

    /// <summary>Null where it is not installed.</summary>
    public Run? Do(string what, params string[] with) => Version is not null && ToDo(what, with) is var told ? Child.TryStart(Limit, told.Program, told.Arguments) : null;

    /// <summary>The same by the system's own accounts; nothing where it is not installed.</summary>
    public ImmutableArray<Measured> Measure(string what, params string[] with) => Version is not null && ToDo(what, with) is var told ? [Measured.Of(told.Program, told.Arguments)] : [];

    private static Peer Python(string library) => new(library, File.Exists(DebiansPython) ? DebiansPython : "python3", "peers.py", library);
}
