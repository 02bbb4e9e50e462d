using System.Collections.Immutable;
using System.Text;

namespace FundingPipeline.Ingest;

/// <summary>Reads an OpenDocument spreadsheet (.ods), the format in which public bodies are asked to share their sheets.</summary>
internal static class OdsWorkbook
{
    private const string Content = "content.xml";
    private const string Manifest = "META-INF/manifest.xml";
    private const string Kinds = "application/vnd.oasis.opendocument.";
    private const int LongestKind = 200;

    /// <summary>True when the archive says so itself, or holds what only an OpenDocument file holds.</summary>
    public static bool Is(Package package) => package.Has("mimetype") || package.Has(Content);

    public static Workbook Read(Package package, SourceFile file, ReadingLimits limits)
    {
        RequireOneWorkbook(package);
        RequireSpreadsheet(package);
        RequireNoPassword(package, limits);
        using var part = new OdsPart(package.Open(Content), limits);
        var sheets = Sheets(part, limits);
        return sheets.Length > 0 ? new(file, sheets) : throw PackageKind.NoWorksheet();
    }

    private static ImmutableArray<Sheet> Sheets(OdsPart part, ReadingLimits limits)
    {
        var (sheets, reader) = (ImmutableArray.CreateBuilder<Sheet>(), new OdsSheet(limits));
        while (part.Read())
        {
            if (part.Is("table", OdsPart.Table))
            {
                var name = part["name", OdsPart.Table] ?? "";
                var rows = reader.Rows(part);
                if (!IsCopyOfAnotherFile(name))
                {
                    RequireDistinct(sheets, name);
                    sheets.Add(new(name, rows));
                }
            }
            else if (part.IsOf(OdsPart.Table))
            {
                // Changes that somebody tracked hold the cells that were deleted: they are not the sheet's.
                part.Skip();
            }
        }

        return sheets.ToImmutable();
    }

    /// <summary>What a formula once fetched from another file is kept in a table that no program shows: 'file:///…'#$Sheet1.</summary>
    private static bool IsCopyOfAnotherFile(string name) => name.StartsWith('\'') && name.Contains("'#$", StringComparison.Ordinal);

    private static void RequireDistinct(IEnumerable<Sheet> sheets, string name)
    {
        if (sheets.Any(sheet => sheet.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
        {
            throw new InvalidDataException($"Two sheets are both {name}.");
        }
    }

    /// <summary>Programs would open the one or the other, and see different figures.</summary>
    private static void RequireOneWorkbook(Package package)
    {
        if (package.Has(Content) && package.RelationshipsOf("").Exists(related => related.Kind == "officeDocument"))
        {
            throw new RefusedFile(FileRules.TwoPartsOfOneName, "The file is an OpenDocument and an Excel workbook at once, and programs would read different figures from it.",
                "Open it in your spreadsheet program, check the figures and save it again.");
        }
    }

    private static void RequireSpreadsheet(Package package)
    {
        var kind = package.Has("mimetype") ? MimeType(package) : $"{Kinds}spreadsheet";
        if (!kind.StartsWith($"{Kinds}spreadsheet", StringComparison.Ordinal))
        {
            throw PackageKind.NotAWorkbook(kind.StartsWith($"{Kinds}text", StringComparison.Ordinal)
                ? "The file is an OpenDocument text, not a workbook."
                : kind.StartsWith(Kinds, StringComparison.Ordinal) ? "The file is an OpenDocument file, but not a spreadsheet." : "The file is a zip archive with no workbook in it.");
        }
    }

    private static string MimeType(Package package)
    {
        using var part = package.Open("mimetype");
        var bytes = new byte[LongestKind];
        var read = part.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        part.ReadToEnd();
        return Encoding.ASCII.GetString(bytes, 0, read);
    }

    private static void RequireNoPassword(Package package, ReadingLimits limits)
    {
        if (!package.Has(Manifest))
        {
            return;
        }

        using var part = new OdsPart(package.Open(Manifest), limits);
        while (part.Read())
        {
            if (part.IsStart && part.Name == "encryption-data")
            {
                throw new RefusedFile(FileRules.Encrypted, "The OpenDocument spreadsheet is protected by a password.", EncryptedFile.Unlock);
            }
        }
    }
}
