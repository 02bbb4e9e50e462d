using System.Collections.Immutable;

namespace FundingPipeline.Ingest;

/// <summary>Reads the parts of an .xlsx or .xlsm in the order in which they explain one another.</summary>
internal static class XlsxWorkbook
{
    /// <summary>Sheets of charts, of dialogs and of macros hold no cell of a claim.</summary>
    private static readonly ImmutableArray<string> Cellless = ["chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet"];

    private sealed record Listed(string Name, string Relationship, bool IsHidden);

    public static Outcome<Workbook?> Read(Package package, SourceFile file, ReadingLimits limits)
    {
        var main = PackageKind.MainPart(package);
        var (listed, from1904) = ReadList(package, main);
        var related = package.RelationshipsOf(main);
        var pool = new TextPool(limits);
        var values = new CellValues(
            Optional(package, related, "sharedStrings", part => SharedStrings.Read(part, pool, limits)) ?? SharedStrings.None,
            Optional(package, related, "styles", CellFormats.Read) ?? CellFormats.None,
            from1904, pool, limits);
        var scan = new SheetScan(values, limits);
        var sheets = ImmutableArray.CreateBuilder<Sheet>();
        var notes = ImmutableArray.CreateBuilder<Finding>();
        foreach (var (sheet, part) in Worksheets(listed, related))
        {
            using var xml = package.Xml(part);
            sheets.Add(new(sheet.Name, scan.Rows(xml)));
            notes.AddRange(ReadingRules.HiddenRows.Check(file, sheets[^1], sheet.IsHidden, scan.Hidden));
        }

        return new(new(file, sheets.ToImmutable()), notes.ToImmutable());
    }

    /// <summary>The sheets in the order of their tabs, hidden ones too.</summary>
    private static (List<Listed> Sheets, bool From1904) ReadList(Package package, string main)
    {
        var (sheets, from1904) = (new List<Listed>(), false);
        using var part = package.Xml(main);
        while (part.Read())
        {
            if (part.IsSheetElement && part.Name == "sheet")
            {
                sheets.Add(new(part["name"] ?? "", part.Qualified("id") ?? "", part["state"] is "hidden" or "veryHidden"));
            }
            else if (part.IsSheetElement && part.Name == "workbookPr")
            {
                from1904 = part["date1904"] is "1" or "true";
            }
            else if (part.IsStart && part.Depth == 0 && !part.IsSheetElement)
            {
                throw PackageKind.NoSpreadsheet(part.Name);
            }
        }

        return (sheets, from1904);
    }

    private static List<(Listed Sheet, string Part)> Worksheets(List<Listed> listed, List<Relationship> related)
    {
        var sheets = new List<(Listed Sheet, string Part)>();
        foreach (var sheet in listed)
        {
            var target = related.Find(relationship => relationship.Id == sheet.Relationship)
                ?? throw new InvalidDataException($"Nothing says where the sheet {sheet.Name} is kept.");
            if (target.Kind == "worksheet")
            {
                sheets.Add((sheet, target.Target));
            }
            else if (!Cellless.Contains(target.Kind))
            {
                throw new InvalidDataException($"Nobody knows what kind of sheet {sheet.Name} is.");
            }
        }

        RequireDistinct(sheets.Select(sheet => sheet.Sheet.Name));
        RequireDistinct(sheets.Select(sheet => sheet.Part));
        return sheets.Count > 0 ? sheets : throw PackageKind.NoWorksheet();
    }

    private static void RequireDistinct(IEnumerable<string> names)
    {
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new InvalidDataException($"Two sheets are both {twice.Key}.");
        }
    }

    private static T? Optional<T>(Package package, List<Relationship> related, string kind, Func<XmlPart, T> read)
        where T : class
    {
        if (related.Find(relationship => relationship.Kind == kind) is not { } found)
        {
            return null;
        }

        using var part = package.Xml(found.Target);
        return read(part);
    }
}
