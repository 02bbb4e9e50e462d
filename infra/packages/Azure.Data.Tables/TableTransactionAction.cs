namespace Azure.Data.Tables;

public enum TableTransactionActionType { Add, UpdateMerge, UpdateReplace, Delete, UpsertMerge, UpsertReplace }

/// <summary>One of the things that are done together or not at all.</summary>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    public TableTransactionActionType ActionType { get; } = actionType;
    public ITableEntity Entity { get; } = entity;
    public ETag ETag { get; } = etag;
}

/// <summary>Nothing was done, because of one of the actions.</summary>
public class TableTransactionFailedException(RequestFailedException requestFailedException)
    : RequestFailedException(requestFailedException.Status, requestFailedException.Message, requestFailedException.ErrorCode, requestFailedException)
{
    /// <summary>Which one, from 0; null when the service did not say. It writes "3:The specified entity already exists."</summary>
    public int? FailedTransactionActionIndex =>
        int.TryParse(Message.Split(':')[0], System.Globalization.NumberStyles.None, null, out var index) ? index : null;
}
