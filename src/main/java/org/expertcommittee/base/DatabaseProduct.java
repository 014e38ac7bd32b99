package org.expertcommittee.base;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/** Which database it is, for the few queries in which H2 needs to be told its index. */
@Component
public class DatabaseProduct {

	private final boolean h2;

	DatabaseProduct(DataSource dataSource) throws MetaDataAccessException {
		this.h2 = "H2".equals(JdbcUtils.extractDatabaseMetaData(dataSource, (data) -> data.getDatabaseProductName()));
	}

	/**
	 * The hint to follow a table's name, with a leading blank; nothing on databases that
	 * choose by themselves.
	 * @param index name of the index
	 */
	public String useIndex(String index) {
		return this.h2 ? " use index (" + index + ")" : "";
	}

}
