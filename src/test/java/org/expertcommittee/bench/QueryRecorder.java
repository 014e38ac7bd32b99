package org.expertcommittee.bench;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Notes every query that the portal asks, with its values, so that the database can be
 * asked for the plan of just that query.
 */
final class QueryRecorder implements BeanPostProcessor {

	private final Map<String, Query> queries = new LinkedHashMap<>();

	private boolean recording;

	@Override
	public Object postProcessAfterInitialization(Object bean, String beanName) {
		return (bean instanceof DataSource) ? wrap(bean,
				(method, result) -> (result instanceof Connection connection) ? connection(connection) : result,
				DataSource.class) : bean;
	}

	/** Queries that an act asks, each once. */
	List<Query> of(Act act) throws Exception {
		this.queries.clear();
		this.recording = true;
		try {
			act.run();
		}
		finally {
			this.recording = false;
		}
		return List.copyOf(this.queries.values());
	}

	private Object connection(Connection connection) {
		return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, args) -> {
					Object result = invoke(connection, method, args);
					return (this.recording && method.getName().equals("prepareStatement") && args != null
							&& result instanceof PreparedStatement statement) ? statement(statement, (String) args[0])
									: result;
				});
	}

	private Object statement(PreparedStatement statement, String sql) {
		Map<Integer, Object> values = new TreeMap<>();
		return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { PreparedStatement.class },
				(proxy, method, args) -> {
					if (method.getName().startsWith("set") && args != null && args.length >= 2
							&& args[0] instanceof Integer index) {
						// The array itself ends with its connection.
						values.put(index, (args[1] instanceof Array array) ? array.getArray() : args[1]);
					}
					if (method.getName().startsWith("execute") && sql.stripLeading().startsWith("select")) {
						this.queries.putIfAbsent(sql, new Query(sql, List.copyOf(values.values())));
					}
					return invoke(statement, method, args);
				});
	}

	private static Object wrap(Object target, Change change, Class<?> type) {
		InvocationHandler handler = (proxy, method, args) -> change.of(method, invoke(target, method, args));
		return Proxy.newProxyInstance(target.getClass().getClassLoader(), new Class<?>[] { type }, handler);
	}

	private static @Nullable Object invoke(Object target, Method method, Object @Nullable [] args) throws Throwable {
		try {
			return method.invoke(target, args);
		}
		catch (InvocationTargetException ex) {
			throw ex.getTargetException();
		}
	}

	/**
	 * A query as it was asked.
	 *
	 * @param values of its parameters, in their order
	 */
	record Query(String sql, List<Object> values) {

		private static final int MANY = 20_000;

		/** A table and its rows that were read, in H2's words and in PostgreSQL's. */
		private static final Pattern READ = Pattern
			.compile("\"PUBLIC\"\\.\"(\\w+)\"[^\\n]*\\n(?:(?!\"PUBLIC\")[\\s\\S])*?"
					+ "scanCount: (\\d+)|Scan [^\\n]*on (\\w+)[^\\n]*\\(actual rows=([\\d.]+) loops=(\\d+)\\)");

		/** How the database goes about it, with these very values. */
		String plan(Connection connection) throws SQLException {
			boolean h2 = "H2".equals(connection.getMetaData().getDatabaseProductName());
			StringBuilder plan = new StringBuilder();
			String explain = h2 ? "explain analyze " : "explain (analyze, costs off, timing off, summary off) ";
			try (PreparedStatement statement = connection.prepareStatement(explain + this.sql)) {
				for (int i = 0; i < this.values.size(); i++) {
					Object value = this.values.get(i);
					statement.setObject(i + 1,
							(value instanceof Object[] array) ? connection.createArrayOf("bigint", array) : value);
				}
				try (ResultSet set = statement.executeQuery()) {
					while (set.next()) {
						plan.append(set.getString(1)).append('\n');
					}
				}
			}
			return plan.toString();
		}

		/**
		 * Tables that the plan reads from one end to the other, and those of which it
		 * reads very many rows, even along an index.
		 */
		static List<String> scans(String plan, List<String> tables) {
			List<String> scans = new ArrayList<>();
			for (String table : tables) {
				if (plan.contains("Seq Scan on " + table + " ")
						|| plan.toLowerCase(Locale.ROOT).contains("public." + table + ".tablescan")) {
					scans.add(table);
				}
			}
			READ.matcher(plan).results().forEach((read) -> {
				boolean h2 = read.group(2) != null;
				long rows = h2 ? Long.parseLong(read.group(2))
						: Math.round(Double.parseDouble(read.group(4)) * Long.parseLong(read.group(5)));
				if (rows > MANY) {
					scans.add(rows + " rows of " + (h2 ? read.group(1) : read.group(3)).toLowerCase(Locale.ROOT));
				}
			});
			return scans;
		}

	}

	/** Something that asks the database. */
	interface Act {

		void run() throws Exception;

	}

	/** What becomes of a method's result. */
	private interface Change {

		@Nullable Object of(Method method, @Nullable Object result);

	}

}
