using System.Globalization;
using System.Security;
using System.Text.RegularExpressions;
using NodaTime;

namespace FundingPipeline.Tests.Ingest.Ods;

/// <summary>The smallest OpenDocument spreadsheets a specification needs.</summary>
public static partial class TinyOds
{
    public const string Spreadsheet = "application/vnd.oasis.opendocument.spreadsheet";

    /// <summary>A spreadsheet of these sheets, by the same conventions as the tiny Excel workbooks.</summary>
    public static byte[] Of(params (string Sheet, object?[][] Rows)[] sheets) =>
        OfXml(string.Concat(sheets.Select(sheet => $"<table:table table:name='{sheet.Sheet}'>{string.Concat(sheet.Rows.Select(Row))}</table:table>")));

    /// <summary>A spreadsheet of one sheet, Claim, whose rows are given as XML.</summary>
    public static byte[] OfRows(string rows) => OfXml($"<table:table table:name='Claim'>{rows}</table:table>");

    public static byte[] OfXml(string tables) => TinyWorkbook.Zip(Parts(tables));

    public static byte[] Changed(string part, string text) => TinyWorkbook.Zip(new Dictionary<string, string>(Parts("<table:table/>")) { [part] = text });

    public static Dictionary<string, string> Parts(string tables) => new()
    {
        ["mimetype"] = Spreadsheet,
        ["META-INF/manifest.xml"] = "<manifest xmlns='urn:oasis:names:tc:opendocument:xmlns:manifest:1.0'/>",
        ["content.xml"] =
            $"""
            <office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'
              xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'
              xmlns:calcext='urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>
            """,
    };

    private static string Row(object?[] cells) => $"<table:table-row>{string.Concat(cells.Select(Cell))}</table:table-row>";

    private static string Cell(object? value) => value switch
    {
        null => "<table:table-cell/>",
        string text => $"<table:table-cell office:value-type='string'>{string.Concat(text.Split('\n').Select(line => $"<text:p>{Line(line)}</text:p>"))}</table:table-cell>",
        bool yes => $"<table:table-cell office:value-type='boolean' office:boolean-value='{(yes ? "true" : "false")}'/>",
        LocalDate day => $"<table:table-cell office:value-type='date' office:date-value='{day:uuuu-MM-dd}'/>",
        _ => $"<table:table-cell office:value-type='float' office:value='{Convert.ToString(value, CultureInfo.InvariantCulture)}'/>",
    };

    private static string Line(string line) =>
        Spaces().Replace(SecurityElement.Escape(line), spaces => $"<text:s text:c='{spaces.Length}'/>").Replace("\t", "<text:tab/>", StringComparison.Ordinal);

    [GeneratedRegex(" +")]
    private static partial Regex Spaces();
}
