namespace Azure.Data.Tables.Models;

/// <summary>A table that is there.</summary>
public class TableItem(string name)
{
    public string Name { get; } = name;
}
