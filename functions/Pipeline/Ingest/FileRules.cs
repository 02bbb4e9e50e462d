using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Why a file is refused before anybody reads a figure in it.</summary>
public static class FileRules
{
    public static readonly NotAWorkbook NotAWorkbook = new();
    public static readonly DamagedFile Damaged = new();
    public static readonly EncryptedFile Encrypted = new();
    public static readonly TooLargeFile TooLarge = new();
    public static readonly OldWorkbook Old = new();
    public static readonly BinaryWorkbook Binary = new();
    public static readonly CutShortFile CutShort = new();
    public static readonly TwoPartsOfOneName TwoPartsOfOneName = new();

    public static readonly ImmutableArray<IRule> All = [NotAWorkbook, Damaged, Encrypted, TooLarge, Old, Binary, CutShort, TwoPartsOfOneName];

    internal static Finding Refuses(this IRule rule, SourceFile file, string says, string remedy) =>
        new($"{rule.Id}|{file.Name}", rule.Id, Severity.Refuse, rule.Scope, CellRef.Whole(file), "", says, remedy, rule.Source);
}

/// <summary>A reason to refuse a whole file.</summary>
public abstract record FileRule(string Id, string Explain) : IRule
{
    public Citation Source => new("FundingPipeline design", "Ingest: formats", Evidence.Stated);

    public InForce InForce => InForce.Always;

    public Scope Scope => Scope.Claim;
}

public sealed record NotAWorkbook() : FileRule("FILE-01", "A claim is an Excel workbook, .xlsx or .xlsm. Anything else cannot be read as a claim.");

public sealed record DamagedFile() : FileRule("FILE-02", "Every part of the file must be whole and agree with its check sum. We read no figure from a file that may have changed on its way.");

public sealed record EncryptedFile() : FileRule("FILE-03", "A workbook with a password cannot be opened here.")
{
    internal const string Remedy = "Save it without a password and send it again.";
}

public sealed record TooLargeFile() : FileRule("FILE-04", "A claim may not be larger than any honest claim we know: so many bytes, rows, columns, texts and parts.");

public sealed record OldWorkbook() : FileRule("FILE-05", "Workbooks of Excel 2003 and older (.xls) are saved as .xlsx first.");

public sealed record BinaryWorkbook() : FileRule("FILE-06", "Binary workbooks (.xlsb) are saved as .xlsx first.");

public sealed record CutShortFile() : FileRule("FILE-07", "The whole file must have arrived; part of a claim is not a smaller claim.");

public sealed record TwoPartsOfOneName() : FileRule("FILE-08", "A file that keeps two versions of one sheet would show one figure to us and another to you.");
