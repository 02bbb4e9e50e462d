using System.Collections.Immutable;
using FundingPipeline.Funders;

namespace FundingPipeline.Ingest;

/// <summary>Why a file is refused before anybody reads a figure in it, and what is known of it beforehand.</summary>
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
    public static readonly LockFile LockFile = new();
    public static readonly WebPageFile WebPage = new();
    public static readonly EmptyFile Empty = new();
    public static readonly TextThatIsNoClaim TextThatIsNoClaim = new();
    public static readonly OpenQuote OpenQuote = new();
    public static readonly GuessedLetters GuessedLetters = new();

    public static readonly ImmutableArray<IRule> All =
    [
        NotAWorkbook, Damaged, Encrypted, TooLarge, Old, Binary, CutShort, TwoPartsOfOneName, LockFile, WebPage, Empty, TextThatIsNoClaim, OpenQuote, GuessedLetters,
    ];

    internal static Finding Refuses(this IRule rule, SourceFile file, string says, string remedy) =>
        rule.Finds(file, Severity.Refuse, says, remedy);

    internal static Finding Notes(this IRule rule, SourceFile file, string says, string remedy) =>
        rule.Finds(file, Severity.Note, says, remedy);

    private static Finding Finds(this IRule rule, SourceFile file, Severity severity, string says, string remedy) =>
        new($"{rule.Id}|{file.Name}", rule.Id, severity, rule.Scope, CellRef.Whole(file), "", says, remedy, rule.Source);
}

/// <summary>A reason to refuse a whole file.</summary>
public abstract record FileRule(string Id, string Explain) : IRule
{
    public Citation Source => new("FundingPipeline design", "Ingest: formats", Evidence.Stated);

    public InForce InForce => InForce.Always;

    public string Remedy => "Open it, save it as a workbook (.xlsx), and send that.";

    public Scope Scope => Scope.Claim;
}

public sealed record NotAWorkbook() : FileRule("FILE-01", "A claim is a workbook (.xlsx, .xlsm, .ods or .xls) or a text file (.csv). Anything else cannot be read as a claim.");

public sealed record DamagedFile() : FileRule("FILE-02", "Every part of the file must be whole and agree with its check sum. We read no figure from a file that may have changed on its way.");

public sealed record EncryptedFile() : FileRule("FILE-03", "A workbook with a password cannot be opened here.")
{
    internal const string Unlock = "Save it without a password and send it again.";
}

public sealed record TooLargeFile() : FileRule("FILE-04", "A claim may not be larger than any honest claim we know: so many bytes, rows, columns, texts and parts.");

public sealed record OldWorkbook() : FileRule("FILE-05", "A workbook of Excel 2003 or older (.xls) keeps no check sum, so nobody can tell whether a figure changed on its way.");

public sealed record BinaryWorkbook() : FileRule("FILE-06", "Binary workbooks (.xlsb) are saved as .xlsx first.");

public sealed record CutShortFile() : FileRule("FILE-07", "The whole file must have arrived; part of a claim is not a smaller claim.");

public sealed record TwoPartsOfOneName() : FileRule("FILE-08", "A file that keeps two versions of one sheet would show one figure to us and another to you.");

public sealed record LockFile() : FileRule("FILE-09", "While a workbook is open, a small file whose name starts with ~$ lies beside it. It is not the workbook.");

public sealed record WebPageFile() : FileRule("FILE-10", "Web pages and XML are often named .xls. They have no cells as a workbook has, so they are saved as a workbook first.");

public sealed record EmptyFile() : FileRule("FILE-11", "A file without a byte, or with nothing but blanks, claims nothing; a nil claim says so on a form.");

public sealed record TextThatIsNoClaim() : FileRule("FILE-12", "A text file is a claim when its first line says Grant claim. A list of costs alone does not say who claims what, for when.");

public sealed record OpenQuote() : FileRule("FILE-13", "Every quote in a text file must be closed, and nothing may follow it in its cell: else figures move into the wrong cells.")
{
    internal static RefusedFile In(int line, string says) =>
        new(FileRules.OpenQuote, $"Line {line} of the file {says}, so nobody can tell where its cells end.",
            "Look at the quotes (\") in that line; inside a quoted cell a quote is written twice. Or send the workbook itself (.xlsx).");
}

public sealed record GuessedLetters() : FileRule("FILE-14", "A text file that does not say which letters its bytes stand for is read as Windows wrote them; names and pound signs want a look.");
